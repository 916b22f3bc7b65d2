package com.winzo.settlement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.winzo.kernel.BetStatus;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.StakeKind;
import com.winzo.kernel.lines.Bonus;
import com.winzo.kernel.lines.Lines;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a bet of which something was cashed out: 10.00 a line, all odds 3.00, in cents. */
class StandingTest {

    @ParameterizedTest(name = "{0}, {1}: {2} cashed out for {3}: {4} {5}")
    @CsvSource(nullValues = "-", textBlock = """
            # lines, legs,       cashed, for,  status,       returns
            1/1,     open,       0,      0,    accepted,     -
            1/1,     win,        0,      0,    settled_win,  3000
            1/1,     open,       400,    500,  accepted,     -
            1/1,     win,        400,    500,  settled_win,  2300
            1/1,     loss,       400,    500,  settled_loss, 500
            1/1,     push,       400,    500,  settled_push, 1100
            1/1,     half_win,   400,    500,  settled_win,  1700
            1/1,     void,       400,    500,  voided,       1000
            1/1,     open,       1000,   1200, cashed_out,   1200
            1/1,     win,        1000,   1200, cashed_out,   1200
            1/1,     loss,       1000,   1200, cashed_out,   1200
            1/1,     push,       1000,   1200, cashed_out,   1200
            1/1,     void,       1000,   1200, voided,       1000
            2/2,     win open,   400,    900,  accepted,     -
            2/2,     win loss,   400,    900,  settled_loss, 900
            2/2,     win void,   400,    900,  settled_win,  2700
            2/2,     void void,  400,    900,  voided,       1000
            2/2,     void open,  1000,   900,  cashed_out,   900
            1/2,     win loss,   500,    700,  settled_win,  2200
            1/2,     void void,  1000,   1700, voided,       2000
            """)
    void addsTheRestToWhatWasCashedOut(
            String lines, String legs, long cashedMinor, long forMinor, String status, Long returnMinor) {
        Standing standing = Standing.of(terms(lines), legs(legs), new Cashed(cashedMinor, forMinor));

        assertThat(standing.status()).isEqualTo(BetStatus.valueOf(status.toUpperCase(Locale.ROOT)));
        assertThat(standing.returnMinor()).isEqualTo(returnMinor);
    }

    @ParameterizedTest(name = "at most {0}, {1} cashed out for {2}: {3}")
    @CsvSource({
        // maximum, cashed, for, returns when it wins
        "2500, 0,    0,    2500",
        "2500, 400,  500,  2300",
        "2500, 100,  500,  2500",
        "2500, 900,  2500, 2500",
    })
    void staysWithinTheMaximumPayoutAltogether(long max, long cashedMinor, long forMinor, long returnMinor) {
        Terms capped = new Terms(Lines.together(1), false, 1_000, StakeKind.CASH, null, Bonus.NONE, max);

        assertThat(Standing.of(capped, legs("win"), new Cashed(cashedMinor, forMinor))
                        .returnMinor())
                .isEqualTo(returnMinor);
    }

    @ParameterizedTest
    @CsvSource({"CASH, 1000", "FREE_RETURNED, 1000", "FREE_KEPT, 0"})
    void whenAllIsVoidTheStakeComesBackInPlaceOfWhatWasCashedOut(StakeKind stake, long returnMinor) {
        Terms terms = new Terms(Lines.together(1), false, 1_000, stake, null, Bonus.NONE, Terms.UNLIMITED);

        assertThat(Standing.of(terms, legs("void"), new Cashed(400, 700)))
                .extracting(Standing::status, Standing::returnMinor)
                .containsExactly(BetStatus.VOIDED, returnMinor);
        assertThat(Standing.derivation(terms, legs("void"), new Cashed(400, 700))
                        .orElseThrow()
                        .value())
                .isEqualTo(Long.toString(returnMinor));
    }

    @ParameterizedTest(name = "{0} cashed out of {1}: {2} to lose")
    @CsvSource({"0, 1/1, 3000", "400, 1/1, 1800", "1000, 1/1, 0", "400, 2/2, 5400", "500, 1/2, 3000"})
    void theHouseStandsToLoseWhatTheRestReturns(long cashedMinor, String lines, long openMinor) {
        Terms terms = terms(lines);
        List<Leg> legs = legs("open ".repeat(terms.lines().picks()).strip());

        assertThat(Standing.openReturnMinor(terms, legs, new Cashed(cashedMinor, 100)))
                .isEqualTo(openMinor);
    }

    @Test
    void tellsHowItCameAbout() {
        Step root = Standing.derivation(terms("1/1"), legs("win"), new Cashed(400, 500))
                .orElseThrow();

        assertThat(root.value()).isEqualTo("2300");
        assertThat(root.parts().getFirst().rule()).isEqualTo("bet.cashed_out");
        assertThat(root.parts().getFirst().parts())
                .extracting(Step::rule, Step::value)
                .containsExactly(tuple("bet.cashed_out", "500"), tuple("bet.total", "1800"));
        assertThat(Standing.derivation(terms("1/1"), legs("void"), new Cashed(400, 500))
                        .orElseThrow()
                        .parts()
                        .getFirst()
                        .rule())
                .isEqualTo("bet.cashed_out_void");
        assertThat(Standing.derivation(terms("1/1"), legs("open"), new Cashed(400, 500)))
                .isEmpty();
    }

    private static Terms terms(String lines) {
        return Terms.of(Lines.parse(lines), false, 1_000);
    }

    private static List<Leg> legs(String results) {
        return Arrays.stream(results.split(" "))
                .map(result -> Leg.of(
                        Odds.of("3"),
                        result.equals("open")
                                ? null
                                : Outcome.of(SelectionResult.valueOf(result.toUpperCase(Locale.ROOT)))))
                .toList();
    }
}

package com.winzo.settlement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.StakeKind;
import com.winzo.kernel.lines.Bonus;
import com.winzo.kernel.lines.Lines;
import com.winzo.kernel.lines.Teaser;
import com.winzo.settlement.domain.RuleFour.Withdrawal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTest {

    private static final Instant STRUCK = Instant.parse("2026-06-01T10:00:00Z");

    @ParameterizedTest(name = "{0} withdrawn: {1}, {2}, {3} percent")
    @CsvSource({
        "12.00, 5, 0, 0",
        "15.00, 5, 0, 0",
        "15.01, 0, 0, 0",
        "12.00 12.00, 10, 10, 10",
        "12.00 3.00, 35, 35, 35",
        "1.30, 75, 75, 75",
        "1.25, 80, 80, 75",
        "1.11, 90, 90, 75",
        "2.00 2.20, 90, 90, 75",
        "1.60 6.00, 75, 75, 75"
    })
    void takesOffWhatItsRuleFourSays(String withdrawn, int first, int second, int third) {
        List<Withdrawal> withdrawals = Arrays.stream(withdrawn.split(" "))
                .map(odds -> new Withdrawal(null, STRUCK.plusSeconds(1), Odds.of(odds), true))
                .toList();
        assertThat(RuleBook.all())
                .extracting(book -> book.ruleFour().deduction(withdrawals, STRUCK))
                .containsExactly(first, second, third, first);
        assertThat(RuleBook.all())
                .extracting(book -> book.ruleFour().startingPriceDeduction(withdrawals))
                .containsExactly(first, second, third, first);
    }

    @ParameterizedTest(name = "{0}: {1}, and {2} where a push loses")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # two legs that won pay 21 for 11
            WIN WIN       | 21.00 | 21.00
            WIN PUSH WIN  | 21.00 | 0.00
            WIN VOID WIN  | 21.00 | 21.00
            PUSH PUSH     | 11.00 | 0.00
            PUSH OPEN     | -     | 0.00
            VOID OPEN     | -     | -
            """)
    void letsAPushReduceOrLoseATeaser(String results, BigDecimal reduced, BigDecimal lost) {
        assertThat(teaser(results, RuleBook.of(1))).isEqualTo(reduced);
        assertThat(teaser(results, RuleBook.of(3))).isEqualTo(reduced);
        assertThat(teaser(results, RuleBook.of(4))).isEqualTo(lost);
    }

    @Test
    void isFoundByItsVersion() {
        for (RuleBook book : RuleBook.all()) {
            assertThat(RuleBook.exists(book.version())).isTrue();
            assertThat(RuleBook.of(book.version())).isEqualTo(book);
        }
        assertThat(RuleBook.exists(0)).isFalse();
        assertThat(RuleBook.exists(RuleBook.all().size() + 1)).isFalse();
    }

    @Test
    void tellsWhichVersionOfEachRuleADerivationFollows() {
        Price reduced = new Price(Odds.of("6.00"), null, false, 75, 0);
        Leg leg = new Leg(reduced, null, Outcome.of(SelectionResult.WIN));
        Step derivation = Payout.derivation(Terms.of(Lines.together(1), false, 1_000), List.of(leg))
                .orElseThrow();

        assertThat(steps(derivation.under(RuleBook.of(3)))).contains("price.rule_4 3", "price.taken 1", "bet.total 1");
        assertThat(steps(derivation.under(RuleBook.of(1)))).contains("price.rule_4 1");
    }

    /** What 11.00 on a teaser of six points return, or null while it is undecided. */
    private static BigDecimal teaser(String results, RuleBook rules) {
        List<Leg> legs = Arrays.stream(results.split(" "))
                .map(result -> Leg.of(
                        Odds.of("1.91"), result.equals("OPEN") ? null : Outcome.of(SelectionResult.valueOf(result))))
                .toList();
        Terms terms = new Terms(
                Lines.together(legs.size()),
                false,
                1_100,
                StakeKind.CASH,
                Teaser.FOOTBALL_6,
                rules.teaserTies(),
                Bonus.NONE,
                Terms.UNLIMITED);
        return Payout.of(terms, legs)
                .map(payout -> BigDecimal.valueOf(payout.returnMinor(), 2))
                .orElse(null);
    }

    private static List<String> steps(Step step) {
        return Stream.concat(
                        Stream.of(step.rule() + " " + step.version()),
                        step.parts().stream().flatMap(part -> steps(part).stream()))
                .toList();
    }
}

package com.winzo.settlement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.kernel.Fraction;
import com.winzo.kernel.Odds;
import com.winzo.kernel.PlaceTerms;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.StakeKind;
import com.winzo.kernel.lines.Bonus;
import com.winzo.kernel.lines.Lines;
import com.winzo.kernel.lines.Teaser;
import com.winzo.settlement.domain.RuleFour.Withdrawal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bets that betting guides and rule books work out by hand, in pounds or dollars. */
class PublishedExamplesTest {

    private static final Instant STRUCK = Instant.parse("2026-03-10T12:00:00Z");

    @ParameterizedTest(name = "{1} on {0}, {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # lines     | stake  | legs                                           | return
            1/1         | 100    | 5.5 win                                        | 550.00
            2/2         | 10     | 2.5 win; 3 win                                 | 75.00
            3/3         | 5      | 3 win; 4 void; 2.25 win                        | 33.75
            # an up-and-down: the odds to the stake on the first, the second in full, twice
            up_and_down | 20     | 4.5 win; 2.875 win                             | 255.00
            up_and_down | 10     | 6 win; 3 loss                                  | 50.00
            # what a half loss leaves is all that goes on
            up_and_down | 10     | 2 half_loss; 3 win                             | 40.00
            up_and_down | 10     | 2 loss; 3 void                                 | 0.00
            up_and_down | 10     | 2 win; 3 void                                  | 40.00
            # four if each wins, 11 to win 10; and a reverse, 110 to win 100
            if_win/4         | 11  | 1.9091 win; 1.9091 win; 1.9091 win; 1.9091 win   | 51.00
            if_win/4         | 11  | 1.9091 win; 1.9091 win; 1.9091 win; 1.9091 loss  | 30.00
            if_win/4         | 11  | 1.9091 win; 1.9091 loss; 1.9091 win; 1.9091 win  | 10.00
            if_win/2         | 11  | 1.9091 push; 1.9091 loss                         | 11.00
            if_action/2      | 11  | 1.9091 push; 1.9091 loss                         | 0.00
            action_reverse/2 | 110 | 1.9091 win; 1.9091 win                           | 620.00
            action_reverse/2 | 110 | 1.9091 win; 1.9091 loss                          | 100.00
            action_reverse/2 | 110 | 1.9091 push; 1.9091 win                          | 420.00
            action_reverse/2 | 110 | 1.9091 push; 1.9091 loss                         | 0.00
            win_reverse/2    | 110 | 1.9091 push; 1.9091 win                          | 320.00
            # a round robin with three, two and one winners
            round_robin | 1      | 2 win; 3 win; 4 win                            | 80.00
            round_robin | 1      | 2 win; 3 win; 4 loss                           | 17.00
            round_robin | 1      | 2 win; 3 loss; 4 loss                          | 2.00
            trixie      | 1      | 2 win; 3 win; 4 win                            | 50.00
            patent      | 1      | 2 win; 3 win; 4 win                            | 59.00
            yankee      | 1      | 2 win; 2 win; 2 win; 2 win                     | 72.00
            lucky_15    | 1      | 2 win; 2 win; 2 win; 2 win                     | 80.00
            canadian    | 1      | 2 win; 2 win; 2 win; 2 win; 2 win              | 232.00
            union_jack  | 1      | 2 win; 2 win; 2 win; 2 loss; 2 loss; 2 loss; 2 loss; 2 loss; 2 loss | 8.00
            alphabet    | 1      | 2 win; 2 win; 2 win; 2 win; 2 win; 2 win       | 188.00
            2/3         | 4      | 1.5 win; 1.85 win; 2 win                       | 37.90
            2,3/4+1     | 1      | 2 win; 3 win; 4 loss; 5 win                    | 46.00
            # every combination, with fractions by hand
            heinz       | 1      | 2 win; 2 win; 2 win; 2 win; 2 win; 2 win | 716.00
            super_heinz | 1      | 2 win; 2 win; 2 win; 2 win; 2 win; 2 win; 2 win | 2172.00
            goliath     | 1      | 2 win; 2 win; 2 win; 2 win; 2 win; 2 win; 2 win; 2 win | 6544.00
            lucky_31    | 1      | 2 win; 2 win; 2 win; 2 win; 2 win | 242.00
            lucky_63    | 1      | 2 win; 2 win; 2 win; 2 win; 2 win; 2 win | 728.00
            flag        | 1      | 2 win; 2 win; 2 win; 2 win | 108.00
            super_flag  | 1      | 2 win; 2 win; 2 win; 2 win; 2 win | 292.00
            heinz_flag  | 1      | 2 win; 2 win; 2 win; 2 win; 2 win; 2 win | 806.00
            super_heinz_flag | 1      | 2 win; 2 win; 2 win; 2 win; 2 win; 2 win; 2 win | 2298.00
            goliath_flag | 1      | 2 win; 2 win; 2 win; 2 win; 2 win; 2 win; 2 win; 2 win | 6712.00
            flag        | 10     | 2.5 win; 1.8 void; 3 loss; 2.2 half_win | 286.00
            union_jack  | 1      | 2 win; 3 win; 4 win; 9 void; 2 win; 5 loss; 1.5 win; 7 loss; 2 win | 47.00
            2,3/4       | 10     | 1.91 win; 1.91 win; 1.91 push; 1.91 loss | 111.16
            2/2         | 100    | 1.95 half_win; 2.05 half_loss | 73.75
            """)
    void paysWhatTheyPay(String lines, BigDecimal stake, String legs, BigDecimal returned) {
        Terms terms = Terms.of(Lines.parse(lines), false, minor(stake));
        assertThat(pounds(terms, legs(legs, null))).isEqualByComparingTo(returned);
    }

    @ParameterizedTest(name = "{1} each-way on {0}, {2} at {3}, {4} places: {5}")
    @CsvSource(delimiter = '|', textBlock = """
            # lines | stake | legs                       | fraction | places | return
            1/1     | 100   | 3.75 win                   | 1/5      | 3      | 530.00
            1/1     | 100   | 3.75 placed                | 1/5      | 3      | 155.00
            1/1     | 10    | 9 win                      | 1/4      | 4      | 120.00
            1/1     | 10    | 9 placed                   | 1/4      | 4      | 30.00
            # two tie for the last place: half of the place stake is on
            1/1     | 20    | 17 placed:1/2              | 1/4      | 3      | 50.00
            # two tie for the win: half of the win part, all of the place part
            1/1     | 10    | 5 dead_heat:1/2            | 1/4      | 3      | 45.00
            # two at 10/1: both win, win parts and place parts never meet
            2/2     | 1     | 11 win; 11 win             | 1/5      | 3      | 130.00
            2/2     | 1     | 11 win; 11 placed          | 1/5      | 3      | 9.00
            2/2     | 1     | 11 placed; 11 placed       | 1/5      | 3      | 9.00
            lucky_15 | 1    | 6 win; 6 win; 6 placed; 6 loss        | 1/4 | 3 | 81.33
            yankee  | 1     | 9 win; 5 placed; 13 placed; 3 void    | 1/5 | 3 | 87.90
            flag    | 1     | 5 win; 4 placed; 9 loss; 9 loss       | 1/5 | 3 | 22.48
            """)
    void paysEachWayAsTheyDo(
            String lines, BigDecimal stake, String legs, String fraction, int places, BigDecimal returned) {
        Terms terms = Terms.of(Lines.parse(lines), true, minor(stake));
        PlaceTerms placeTerms = new PlaceTerms(places, Fraction.of(fraction));
        assertThat(pounds(terms, legs(legs, placeTerms))).isEqualByComparingTo(returned);
    }

    @ParameterizedTest(name = "a {0} takes {1}%")
    @CsvSource({
        "1.11,90", "1.12,85", "1.20,80", "1.29,75", "1.36,70", "1.50,65", "1.60,60", "1.75,55", "1.91,50", "2.00,45",
        "2.38,40", "2.63,35", "3.00,30", "3.75,25", "4.33,20", "6.00,15", "8.00,10", "12.00,5", "15.00,5", "15.01,0"
    })
    void ruleFourHasItsScale(String odds, int percent) {
        assertThat(RuleFour.FULL.percent(Odds.of(odds))).isEqualTo(percent);
    }

    @Test
    void ruleFourTakesFromTheWinningsOnly() {
        // 10 at 8/1; a 3/1 chance was withdrawn: 25p in the pound.
        int percent = RuleFour.FULL.deduction(List.of(gone("4")), STRUCK);
        Leg leg = new Leg(new Price(Odds.of("9"), null, false, percent, 0), null, Outcome.of(SelectionResult.WIN));
        assertThat(pounds(Terms.of(Lines.together(1), false, 1_000), List.of(leg)))
                .isEqualByComparingTo("70.00");
    }

    @Test
    void ruleFourTakesFromBothPartsOfADeadHeat() {
        // 10 each-way at 8/1, 25p in the pound, two tie for the win: half of 10 at 7.00, and all of 10 at 1 + 6/5.
        Leg leg = new Leg(
                new Price(Odds.of("9"), null, false, 25, 0),
                new PlaceTerms(3, new Fraction(1, 5)),
                new Outcome(SelectionResult.DEAD_HEAT, 1, new Fraction(1, 2)));
        assertThat(pounds(Terms.of(Lines.together(1), true, 1_000), List.of(leg)))
                .isEqualByComparingTo("57.00");
    }

    @Test
    void ruleFourAddsUpIsCappedAndLetsFiveOff() {
        assertThat(RuleFour.WAIVING_FIVE.deduction(List.of(gone("4"), gone("12")), STRUCK))
                .isEqualTo(30);
        assertThat(RuleFour.WAIVING_FIVE.deduction(List.of(gone("1.5"), gone("2")), STRUCK))
                .isEqualTo(90);
        assertThat(RuleFour.WAIVING_FIVE.deduction(List.of(gone("12")), STRUCK)).isZero();
        assertThat(RuleFour.FULL.deduction(List.of(gone("12")), STRUCK)).isEqualTo(5);
        assertThat(RuleFour.WAIVING_FIVE.deduction(List.of(gone("12"), gone("12")), STRUCK))
                .isEqualTo(10);
    }

    @ParameterizedTest(name = "a {0} with {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            FOOTBALL_6 | 1.91 win; 1.91 win                   | 210.00
            FOOTBALL_6 | 1.91 win; 1.91 push                  | 110.00
            FOOTBALL_6 | 1.91 loss; 1.91 push                 | 0.00
            FOOTBALL_6 | 1.91 win; 1.91 win; 1.91 win         | 308.00
            FOOTBALL_6 | 1.91 win; 1.91 win; 1.91 push        | 210.00
            FOOTBALL_7 | 1.91 win; 1.91 win; 1.91 win         | 275.00
            """)
    void teasersPayTheirTable(Teaser teaser, String legs, BigDecimal returned) {
        List<Leg> parsed = legs(legs, null);
        Terms terms = new Terms(
                Lines.together(parsed.size()), false, 11_000, StakeKind.CASH, teaser, Bonus.NONE, Terms.UNLIMITED);
        assertThat(pounds(terms, parsed)).isEqualByComparingTo(returned);
    }

    private static BigDecimal pounds(Terms terms, List<Leg> legs) {
        return BigDecimal.valueOf(Payout.of(terms, legs).orElseThrow().returnMinor(), 2);
    }

    private static Withdrawal gone(String odds) {
        return new Withdrawal(null, STRUCK.plusSeconds(1), Odds.of(odds), false);
    }

    private static long minor(BigDecimal pounds) {
        return pounds.movePointRight(2).longValueExact();
    }

    private static List<Leg> legs(String text, PlaceTerms placeTerms) {
        List<Leg> legs = new ArrayList<>();
        for (String leg : Arrays.stream(text.split(";")).map(String::strip).toList()) {
            String[] words = leg.split("[ :]+");
            SelectionResult result = SelectionResult.valueOf(words[1].toUpperCase(Locale.ROOT));
            Fraction share = words.length > 2 ? Fraction.of(words[2]) : null;
            legs.add(new Leg(Price.of(Odds.of(words[0])), placeTerms, new Outcome(result, null, share)));
        }
        return legs;
    }
}

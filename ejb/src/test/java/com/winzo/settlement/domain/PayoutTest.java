package com.winzo.settlement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.kernel.BetStatus;
import com.winzo.kernel.Fraction;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.lines.Lines;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bets come to: legs as odds and result, stakes and returns in cents. */
class PayoutTest {

    private static final Fraction THIRD = new Fraction(1, 3);

    @ParameterizedTest(name = "{0} cents on {1}: {2} {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # stake | legs                                        | outcome      | return
            1000    | 1.91 win                                    | settled_win  | 1910
            1000    | 1.91 loss                                   | settled_loss | 0
            1000    | 1.91 push                                   | settled_push | 1000
            1000    | 1.91 void                                   | voided       | 1000
            1000    | 1.91 half_win                               | settled_win  | 1455
            1000    | 1.91 half_loss                              | settled_loss | 500
            1000    | 6 dead_heat                                 | settled_win  | 2000
            1000    | 2.1 dead_heat                               | settled_loss | 700
            1000    | 3 dead_heat                                 | settled_push | 1000
            1000    | 6 placed                                    | settled_loss | 0
            1000    | 1.91 open                                   | -            | -
            # one rounding, at the end, halves away from zero
            50      | 1.91 win                                    | settled_win  | 96
            50      | 1.8700 win                                  | settled_win  | 94
            10      | 1.0001 win                                  | settled_win  | 10
            1       | 1.5 half_win                                | settled_win  | 1
            1       | 2 half_loss                                 | settled_loss | 1
            333     | 1.9091 win; 1.9091 win; 1.9091 win          | settled_win  | 2317
            # parlays: void and push legs count as 1, a lost one decides at once
            500     | 1.91 win; 2.10 win                          | settled_win  | 2006
            500     | 1.91 win; 2.10 push                         | settled_win  | 955
            500     | 1.91 void; 2.10 win                         | settled_win  | 1050
            500     | 1.91 push; 2.10 void                        | settled_push | 500
            500     | 1.91 void; 2.10 void                        | voided       | 500
            500     | 1.91 win; 2.10 loss                         | settled_loss | 0
            500     | 1.91 open; 2.10 loss                        | settled_loss | 0
            500     | 1.91 open; 2.10 win                         | -            | -
            500     | 1.91 open; 2.10 void                        | -            | -
            500     | 2 win; 2 half_loss                          | settled_push | 500
            500     | 2 half_loss; 2 half_loss                    | settled_loss | 125
            1000    | 3 dead_heat; 1.5 win                        | settled_win  | 1500
            """)
    void paysAsTradersDo(long stake, String legs, String outcome, Long returned) {
        Optional<Payout> payout = payout(stake, parse(legs));
        assertThat(payout)
                .isEqualTo(Optional.ofNullable(outcome)
                        .map(name -> new Payout(
                                BetStatus.valueOf(name.toUpperCase(Locale.ROOT)),
                                returned,
                                BigInteger.valueOf(returned))));
    }

    private static Optional<Payout> payout(long stake, List<Leg> legs) {
        return Payout.of(Terms.of(Lines.together(legs.size()), false, stake), legs);
    }

    private static List<Leg> parse(String legs) {
        return Arrays.stream(legs.split("; *"))
                .map(leg -> leg.strip().split(" +"))
                .map(leg -> leg(Odds.of(leg[0]), leg[1]))
                .toList();
    }

    private static Leg leg(Odds odds, String result) {
        if (result.equals("open")) {
            return Leg.of(odds, null);
        }
        SelectionResult parsed = SelectionResult.valueOf(result.toUpperCase(Locale.ROOT));
        return Leg.of(odds, new Outcome(parsed, null, parsed == SelectionResult.DEAD_HEAT ? THIRD : null));
    }
}

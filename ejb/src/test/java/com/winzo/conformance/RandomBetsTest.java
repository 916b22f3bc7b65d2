package com.winzo.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.settlement.domain.Payout;
import com.winzo.settlement.domain.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A hundred thousand bets at random, settled twice: by Winzo and by the naive enumerator. */
class RandomBetsTest {

    private static final int BETS = 100_000;
    private static final long SEED = Long.getLong("winzo.seed", 20_260_310L);

    @Test
    void winzoAgreesWithTheNaiveEnumerator() {
        RandomBets bets = new RandomBets(SEED);
        int decided = 0;
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < BETS; i++) {
            BetCase bet = bets.next(i);
            BetCase.Expected expected = NaiveEnumerator.settle(bet);
            Optional<Payout> payout = Payout.of(WinzoSettlement.terms(bet), WinzoSettlement.legs(bet));
            decided += payout.isPresent() ? 1 : 0;
            if (!payout.equals(expected(expected))) {
                differences.add(bet + "\n  should be " + expected + "\n  is " + payout);
            }
        }
        assertThat(differences).as("seed %s", SEED).isEmpty();
        assertThat(decided).as("bets that could be settled").isBetween(BETS / 2, BETS - 1);
    }

    @Test
    void derivationsEndInTheAmountAndShowTheSameLines() {
        RandomBets bets = new RandomBets(SEED + 1);
        for (int i = 0; i < BETS / 20; i++) {
            BetCase bet = bets.next(i);
            BetCase.Expected expected = NaiveEnumerator.settle(bet);
            Optional<Step> derivation = Payout.derivation(WinzoSettlement.terms(bet), WinzoSettlement.legs(bet));
            assertThat(derivation.isPresent()).isEqualTo(expected.decided());
            derivation.ifPresent(step -> {
                assertThat(step.value()).isEqualTo(expected.returnMinor().toString());
                assertThat(values(step, "bet.stakes")).containsExactly(expected.exactMinor());
                if (expected.lineReturns() != null && !bet.bet().eachWay()) {
                    assertThat(values(step, "line"))
                            .containsExactlyElementsOf(expected.lineReturns().stream()
                                    .map(BetCase.LineReturn::returns)
                                    .toList());
                }
            });
        }
    }

    private static List<String> values(Step step, String rule) {
        List<String> values = new ArrayList<>();
        if (step.rule().equals(rule)) {
            values.add(step.value());
        }
        step.parts().forEach(part -> values.addAll(values(part, rule)));
        return values;
    }

    private static Optional<Payout> expected(BetCase.Expected expected) {
        return expected.decided()
                ? Optional.of(new Payout(
                        com.winzo.kernel.BetStatus.valueOf(expected.status().toUpperCase(Locale.ROOT)),
                        expected.returnMinor().longValueExact(),
                        expected.uncappedMinor()))
                : Optional.empty();
    }
}

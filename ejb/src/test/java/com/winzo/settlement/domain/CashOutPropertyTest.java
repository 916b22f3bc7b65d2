package com.winzo.settlement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.StakeKind;
import com.winzo.kernel.lines.Bonus;
import com.winzo.kernel.lines.Factor;
import com.winzo.kernel.lines.Lines;
import com.winzo.settlement.domain.CashOut.Chance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds for every cash-out, over random bets. */
class CashOutPropertyTest {

    private static final int BETS = 5_000;
    private static final List<String> LINES =
            List.of("1/1", "2/2", "3/3", "5/5", "1/3", "2/4", "2,3/4+1", "trixie", "lucky_15", "up_and_down", "heinz");
    private static final List<SelectionResult> RESULTS =
            List.of(SelectionResult.WIN, SelectionResult.VOID, SelectionResult.HALF_WIN, SelectionResult.HALF_LOSS);
    private static final StakeKind[] STAKES = StakeKind.values();
    private static final Chance CERTAIN = new Chance(Factor.ONE, null, false);

    private final SplittableRandom random = new SplittableRandom(170);

    @Test
    void partsAddUpToTheWholeAndNeverToMoreThanTheMaximum() {
        for (int i = 0; i < BETS; i++) {
            Terms terms = terms(random.nextInt(3) == 0 ? random.nextLong(1, 20_000) : Terms.UNLIMITED);
            List<Leg> legs = legs(terms.lines().picks());
            List<Chance> chances = legs.stream().map(this::chance).toList();
            long whole = CashOut.of(terms, legs, chances, new Factor(5, 100)).amountMinor(terms.stakeMinor());

            Cashed cashed = Cashed.NOTHING;
            while (cashed.stakeMinor() < terms.stakeMinor()) {
                long left = terms.stakeMinor() - cashed.stakeMinor();
                long part = random.nextLong(1, left + 1);
                CashOut now = CashOut.of(terms.after(cashed), legs, chances, new Factor(5, 100));
                long paid = now.partMinor(left, part);
                assertThat(paid).isNotNegative();
                cashed = new Cashed(cashed.stakeMinor() + part, cashed.returnMinor() + paid);
            }

            assertThat(cashed.returnMinor()).as("%s %s", terms, legs).isEqualTo(whole);
            assertThat(cashed.returnMinor()).isLessThanOrEqualTo(terms.payoutMaxMinor());
        }
    }

    @Test
    void isNeverWorthMoreThanIfAllSelectionsWin() {
        for (int i = 0; i < BETS; i++) {
            Terms terms = terms(Terms.UNLIMITED);
            List<Leg> legs = legs(terms.lines().picks());
            List<Chance> chances = legs.stream().map(this::chance).toList();

            long value = CashOut.of(terms, legs, chances, Factor.ZERO).amountMinor(terms.stakeMinor());

            assertThat(value).isBetween(0L, payout(terms, legs).returnMinor());
        }
    }

    @Test
    void whatIsCertainIsWorthItsPayout() {
        for (int i = 0; i < BETS; i++) {
            Terms terms = terms(random.nextBoolean() ? 5_000 : Terms.UNLIMITED);
            List<Leg> legs = legs(terms.lines().picks());
            List<Chance> certain = Collections.nCopies(legs.size(), CERTAIN);

            long value = CashOut.of(terms, legs, certain, Factor.ZERO).amountMinor(terms.stakeMinor());

            assertThat(value).isEqualTo(payout(terms, legs).returnMinor());
        }
    }

    /** What the bet pays if everything that is open wins. */
    private static Payout payout(Terms terms, List<Leg> legs) {
        List<Leg> won = legs.stream()
                .map(leg ->
                        leg.isOpen() ? new Leg(leg.price(), leg.placeTerms(), Outcome.of(SelectionResult.WIN)) : leg)
                .toList();
        return Payout.of(terms, won).orElseThrow();
    }

    private Terms terms(long payoutMaxMinor) {
        Lines lines = Lines.parse(LINES.get(random.nextInt(LINES.size())));
        StakeKind stake = STAKES[random.nextInt(STAKES.length)];
        return new Terms(lines, false, random.nextLong(1, 5_000), stake, null, Bonus.NONE, payoutMaxMinor);
    }

    /** Half of them open, the first one always, so that nothing is decided. */
    private List<Leg> legs(int count) {
        List<Leg> legs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean open = i == 0 || random.nextBoolean();
            Outcome outcome = open ? null : Outcome.of(RESULTS.get(random.nextInt(RESULTS.size())));
            legs.add(Leg.of(new Odds(random.nextLong(10_100, 80_000)), outcome));
        }
        return legs;
    }

    private Chance chance(Leg leg) {
        return leg.isOpen() ? new Chance(new Factor(random.nextLong(10_000_001), 10_000_000), null, false) : null;
    }
}

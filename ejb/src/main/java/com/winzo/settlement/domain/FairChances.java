package com.winzo.settlement.domain;

import com.winzo.kernel.Odds;
import com.winzo.kernel.lines.Factor;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How likely the selections of a market are by its odds, the house's margin taken out in proportion, to seven decimals.
 *
 * <p>Odds that promise more than there is to win have a margin; those of an incomplete book are taken as they are.
 */
public final class FairChances {

    private static final int DECIMALS = 7;
    private static final long CERTAIN = 10_000_000;

    /** Places are worked out in finer steps, so that what is cut off in between does not show. */
    private static final long FINER = 100;

    private static final long FINE_CERTAIN = CERTAIN * FINER;
    private static final MathContext PRECISE = MathContext.DECIMAL64;

    /** Up to here a place is worked out runner by runner; beyond it nobody says how likely one is. */
    private static final long STEPS_MAX = 200_000;

    private final long[] chances;
    private final int winners;

    private FairChances(long[] chances, int winners) {
        this.chances = chances;
        this.winners = winners;
    }

    /**
     * @param odds of all selections that take part
     * @param winners how many of them win
     */
    public static FairChances of(List<Odds> odds, int winners) {
        List<BigDecimal> implied = new ArrayList<>(odds.size());
        BigDecimal sum = BigDecimal.ZERO;
        for (Odds each : odds) {
            BigDecimal chance = BigDecimal.ONE.divide(each.decimal(), PRECISE);
            implied.add(chance);
            sum = sum.add(chance);
        }
        BigDecimal book = sum.max(BigDecimal.valueOf(winners));
        long[] chances = new long[odds.size()];
        for (int i = 0; i < chances.length; i++) {
            chances[i] = Math.min(
                    CERTAIN,
                    implied.get(i)
                            .multiply(BigDecimal.valueOf(winners))
                            .divide(book, DECIMALS, RoundingMode.HALF_UP)
                            .unscaledValue()
                            .longValueExact());
        }
        return new FairChances(chances, winners);
    }

    /** How likely a selection wins. */
    public Factor win(int selection) {
        return new Factor(chances[selection], CERTAIN);
    }

    /**
     * How likely a selection comes in among the first ones, if who comes second is found among the others as the winner was
     * among all.
     *
     * @return nothing for several winners, or a field too large
     */
    public Optional<Factor> place(int selection, int places) {
        BigInteger steps = BigInteger.valueOf(chances.length).pow(places - 1);
        if (winners != 1 || steps.compareTo(BigInteger.valueOf(STEPS_MAX)) > 0) {
            return Optional.empty();
        }
        long fine = among(selection, places, FINE_CERTAIN, new boolean[chances.length]);
        return Optional.of(new Factor(Math.min(CERTAIN, (fine + FINER / 2) / FINER), CERTAIN));
    }

    /** @param left the chances of all that have not come in yet */
    private long among(int selection, int places, long left, boolean[] in) {
        long chance = share(chances[selection] * FINER, left);
        if (places == 1) {
            return chance;
        }
        for (int other = 0; other < chances.length; other++) {
            if (other != selection && !in[other] && chances[other] > 0) {
                in[other] = true;
                long next = chances[other] * FINER;
                chance += share(next, left) * among(selection, places - 1, left - next, in) / FINE_CERTAIN;
                in[other] = false;
            }
        }
        return chance;
    }

    private static long share(long chance, long left) {
        return left <= chance ? FINE_CERTAIN : chance * FINE_CERTAIN / left;
    }
}

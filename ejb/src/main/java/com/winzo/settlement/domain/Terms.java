package com.winzo.settlement.domain;

import com.winzo.kernel.StakeKind;
import com.winzo.kernel.lines.Bonus;
import com.winzo.kernel.lines.Lines;
import com.winzo.kernel.lines.Teaser;

/**
 * What a bet was struck under.
 *
 * @param eachWay whether every line is also staked to be placed
 * @param stakeMinor of one line of one part, in minor units
 * @param teaser the teaser, or null for any other bet; it has one line of all legs
 * @param ties what a push does to a teaser
 * @param bonus on full covers with singles
 * @param payoutMaxMinor most that the bet pays; {@link #UNLIMITED} for no limit
 */
public record Terms(
        Lines lines,
        boolean eachWay,
        long stakeMinor,
        StakeKind stake,
        Teaser teaser,
        TeaserTies ties,
        Bonus bonus,
        long payoutMaxMinor) {

    public static final long UNLIMITED = Long.MAX_VALUE;

    /** Where a push reduces a teaser. */
    public Terms(
            Lines lines,
            boolean eachWay,
            long stakeMinor,
            StakeKind stake,
            Teaser teaser,
            Bonus bonus,
            long payoutMaxMinor) {
        this(lines, eachWay, stakeMinor, stake, teaser, TeaserTies.REDUCE, bonus, payoutMaxMinor);
    }

    /** A cash bet without anything special. */
    public static Terms of(Lines lines, boolean eachWay, long stakeMinor) {
        return new Terms(lines, eachWay, stakeMinor, StakeKind.CASH, null, Bonus.NONE, UNLIMITED);
    }

    /** What is left of the bet after cash-outs: the rest of the stake, which pays at most the rest of the maximum payout. */
    public Terms after(Cashed cashed) {
        long left = payoutMaxMinor == UNLIMITED ? UNLIMITED : Math.max(0, payoutMaxMinor - cashed.returnMinor());
        return new Terms(lines, eachWay, stakeMinor - cashed.stakeMinor(), stake, teaser, ties, bonus, left);
    }

    /** How many stakes were paid. */
    long stakes() {
        return eachWay ? 2L * lines.count() : lines.count();
    }
}

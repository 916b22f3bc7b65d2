package com.winzo.kernel.lines;

import com.winzo.kernel.StakeKind;

/**
 * What a bet is struck under beside its stake and its legs.
 *
 * @param eachWay whether every line is also staked to be placed
 * @param teaser the teaser, or null for any other bet
 * @param bonus what the house adds; {@link Bonus#NONE} for nothing
 * @param payoutMaxMinor most that the bet pays, in minor units; {@link #UNLIMITED} for no limit
 */
public record BetTerms(
        Lines lines, boolean eachWay, Teaser teaser, StakeKind stakeKind, Bonus bonus, long payoutMaxMinor) {

    public static final long UNLIMITED = Long.MAX_VALUE;

    /** A cash bet without anything special. */
    public static BetTerms of(Lines lines) {
        return new BetTerms(lines, false, null, StakeKind.CASH, Bonus.NONE, UNLIMITED);
    }

    /** How many stakes of a line are paid. */
    public int stakes() {
        return eachWay ? 2 * lines.count() : lines.count();
    }
}

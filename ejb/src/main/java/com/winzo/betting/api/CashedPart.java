package com.winzo.betting.api;

import com.winzo.kernel.Money;

/**
 * A cash-out to be written on its bet.
 *
 * @param bet as it was
 * @param stakeMinor how much of the stake of each line, in minor units
 * @param returnMinor what is paid for that
 * @param openReturn what the rest returns if every selection wins
 */
public record CashedPart(BookedBet bet, long stakeMinor, long returnMinor, Money openReturn) {

    /** What is still staked on all lines together afterwards. */
    public Money openStake() {
        long left = Math.subtractExact(bet.openStakeMinor(), stakeMinor);
        return new Money(Math.multiplyExact(left, bet.terms().stakes()), openReturn.currency());
    }

    /** Whether nothing is left, so that the bet is over. */
    public boolean isLast() {
        return stakeMinor == bet.openStakeMinor();
    }
}

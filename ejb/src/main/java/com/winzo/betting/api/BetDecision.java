package com.winzo.betting.api;

import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;

/**
 * What becomes of a bet.
 *
 * @param bet as it was
 * @param status an outcome, or accepted again while a correction is not known yet
 * @param returnMinor what the outcome returns, null without one; in minor units
 * @param paidMinor what will have been paid so far
 * @param settlementVersion counts the settlements, this one included
 */
public record BetDecision(BookedBet bet, BetStatus status, Long returnMinor, long paidMinor, int settlementVersion) {

    public BetId betId() {
        return bet.id();
    }
}

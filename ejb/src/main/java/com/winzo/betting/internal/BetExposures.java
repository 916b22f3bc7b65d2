package com.winzo.betting.internal;

import com.winzo.betting.model.Bet;
import com.winzo.kernel.Money;
import com.winzo.risk.api.BetExposure;

/** What a stored bet puts at stake. */
final class BetExposures {

    private BetExposures() {}

    static BetExposure of(Bet bet) {
        return of(bet, bet.potentialWin());
    }

    /** @param potentialWin its full return if that is not what it was */
    static BetExposure of(Bet bet, Money potentialWin) {
        return new BetExposure(
                bet.totalStake(),
                potentialWin,
                bet.legs().stream()
                        .map(leg -> new BetExposure.Leg(leg.eventId(), leg.marketId(), leg.selectionId()))
                        .toList());
    }
}

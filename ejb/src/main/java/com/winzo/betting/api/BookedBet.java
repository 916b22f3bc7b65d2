package com.winzo.betting.api;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.EventId;
import com.winzo.kernel.Fraction;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.SelectionResult;
import java.util.List;

/**
 * A bet as settlement works on it.
 *
 * @param stake of one line
 * @param totalStake of all lines
 * @param potentialWin the full return if every leg wins
 * @param returnMinor what the present outcome returns, null without one; in minor units
 * @param paidMinor what has been paid so far
 * @param settlementVersion counts the settlements so far
 */
public record BookedBet(
        BetId id,
        AccountId accountId,
        String confirmationNumber,
        BetStatus status,
        Money stake,
        Money totalStake,
        Money potentialWin,
        Long returnMinor,
        long paidMinor,
        int settlementVersion,
        List<BookedLeg> legs) {

    public BookedBet {
        legs = List.copyOf(legs);
    }

    /**
     * @param result null while open
     * @param deadHeat the fraction of the stake that wins in a dead heat, else null
     */
    public record BookedLeg(
            EventId eventId,
            MarketId marketId,
            SelectionId selectionId,
            Odds odds,
            SelectionResult result,
            Fraction deadHeat) {}
}

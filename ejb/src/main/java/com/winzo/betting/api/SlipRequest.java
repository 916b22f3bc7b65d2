package com.winzo.betting.api;

import com.winzo.kernel.BetType;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Odds;
import com.winzo.kernel.OddsPolicy;
import com.winzo.kernel.SelectionId;
import java.math.BigDecimal;
import java.util.List;

/**
 * A slip as clients send it; also the body of the request. It is checked when it is read, so that REST and sockets
 * refuse alike.
 *
 * @param selections in the customer's order
 * @param stake of each line, in major units of the wallet's currency
 * @param system not offered yet
 * @param eachWay not offered yet
 * @param acceptOddsChanges true is {@code oddsPolicy: any}; an explicit policy goes first
 * @param oddsPolicy which price changes are accepted, {@code none} if left out
 * @param minOdds the least that the odds of all selections together may come to, or null
 */
public record SlipRequest(
        List<SelectionRequest> selections,
        BigDecimal stake,
        BetType betType,
        SystemRequest system,
        Boolean eachWay,
        Boolean acceptOddsChanges,
        OddsPolicy oddsPolicy,
        BigDecimal minOdds) {

    /** @param odds what the customer was shown */
    public record SelectionRequest(MarketId marketId, SelectionId selectionId, Odds odds) {}

    /** Which combinations a system bet consists of: sizes and bankers, or a name such as {@code yankee}. */
    public record SystemRequest(List<Integer> sizes, List<SelectionId> bankers, String name) {}
}

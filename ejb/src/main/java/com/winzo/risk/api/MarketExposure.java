package com.winzo.risk.api;

import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.MarketStatus;
import com.winzo.kernel.MarketType;
import com.winzo.kernel.Money;
import com.winzo.kernel.SelectionId;
import java.util.List;

/**
 * What the house has at stake on a market in one currency, amounts in major units.
 *
 * @param bets open bets with a leg on the market
 * @param stakes their whole stakes
 */
public record MarketExposure(
        EventId eventId,
        MarketId marketId,
        MarketType type,
        String name,
        MarketStatus status,
        String currency,
        long bets,
        Money stakes,
        List<SelectionExposure> selections) {

    public MarketExposure {
        selections = List.copyOf(selections);
    }

    /**
     * One selection that has open bets.
     *
     * @param stake whole stakes of its bets
     * @param potentialReturn what its bets return if it wins; for multiples the upper bound, all their other legs winning
     * @param liability what the house then loses at most: the potential return less all stakes of the market; negative
     *     when it gains in any case
     */
    public record SelectionExposure(
            SelectionId selectionId, String name, long bets, Money stake, Money potentialReturn, Money liability) {}
}

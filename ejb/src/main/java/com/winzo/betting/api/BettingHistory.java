package com.winzo.betting.api;

import com.winzo.platform.api.Page;
import java.math.BigDecimal;
import java.util.List;

/**
 * A customer's bets with what they add up to.
 *
 * @param totals over all bets of the query, not only this page; one row for each currency
 */
public record BettingHistory(List<Totals> totals, Page<BetView> bets) {

    public BettingHistory {
        totals = List.copyOf(totals);
    }

    /**
     * Amounts in major units.
     *
     * @param returns what decided bets have returned
     * @param openStakes stakes of bets still to be decided
     * @param net returns less the stakes of decided bets
     */
    public record Totals(
            String currency, long bets, BigDecimal stakes, BigDecimal returns, BigDecimal openStakes, BigDecimal net) {}
}

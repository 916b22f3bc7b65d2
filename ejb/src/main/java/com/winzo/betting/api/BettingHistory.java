package com.winzo.betting.api;

import java.math.BigDecimal;
import java.util.List;

/**
 * A page of a customer's bets, the newest first, with what all bets of the query add up to.
 *
 * @param totals over all pages, one row for each currency
 * @param page counts from 1
 * @param limit bets a page
 * @param total bets of all pages
 */
public record BettingHistory(
        List<Totals> totals, List<BetView> bets, int page, int limit, long total, long totalPages) {

    public BettingHistory {
        totals = List.copyOf(totals);
        bets = List.copyOf(bets);
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

package com.winzo.settlement.api;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.MarketId;
import java.math.BigDecimal;
import java.util.List;

/**
 * What another result, or other rules, would change, amounts in major units. Nothing has been changed.
 *
 * @param rulesVersion under which all bets were replayed; null for each under its own
 * @param markets those that it is about
 * @param bets how many have a leg on one of them
 * @param changed how many of these would return something else than they have been paid
 * @param open how many would not be decided by it
 * @param house what it means for the house, by currency
 * @param customers those it makes a difference for, the largest first; at most {@link #CUSTOMERS_MAX}
 * @param customersInAll how many it makes a difference for
 */
public record WhatIf(
        Integer rulesVersion,
        List<MarketId> markets,
        long bets,
        long changed,
        long open,
        List<HouseDifference> house,
        List<CustomerDifference> customers,
        long customersInAll) {

    public static final int CUSTOMERS_MAX = 1000;

    public WhatIf {
        markets = List.copyOf(markets);
        house = List.copyOf(house);
        customers = List.copyOf(customers);
    }

    /**
     * @param paid what the bets have been paid so far
     * @param due what they would return; as far as they would be open, what they have been paid
     * @param difference what the house would lose, negative for what it would get back
     */
    public record HouseDifference(String currency, BigDecimal paid, BigDecimal due, BigDecimal difference) {}

    /** @param difference what the customer would get, negative for what would be taken back */
    public record CustomerDifference(
            AccountId accountId, String currency, long bets, BigDecimal paid, BigDecimal due, BigDecimal difference) {}
}

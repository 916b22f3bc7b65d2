package com.winzo.betting.api;

import com.winzo.kernel.Money;
import java.util.List;

/** What a customer may stake and lose; a kind that is not listed has no limit. */
public record CustomerLimitsView(String currency, List<CustomerLimit> limits) {

    public CustomerLimitsView {
        limits = List.copyOf(limits);
    }

    /**
     * @param limit which: bet_stake, market_stake, day_stake, …, month_loss
     * @param used what counts by now; null for one bet, and for a market
     * @param left what another bet may stake under it, not below zero; null likewise
     */
    public record CustomerLimit(String limit, Money value, Money used, Money left) {}
}

package com.winzo.betting.domain;

import com.winzo.kernel.CustomerLimitKind;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;

/**
 * What one of a customer's limits leaves.
 *
 * @param market for a limit on the stakes of a market, else null
 * @param limit the limit itself
 * @param left what another bet may stake under it; negative beyond it
 */
public record CustomerRoom(CustomerLimitKind kind, MarketId market, Money limit, Money left) {

    /** As constraints are named: {@code customer_day_stake}. */
    public String name() {
        return "customer_" + kind.wireName();
    }
}

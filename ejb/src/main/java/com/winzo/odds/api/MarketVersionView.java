package com.winzo.odds.api;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.MarketStatus;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;
import java.time.Instant;
import java.util.List;

/**
 * What a market was at one of its versions.
 *
 * @param reason why it had its status, or null
 * @param prices of all selections, in their order
 * @param changedBy who made this version
 */
public record MarketVersionView(
        long version,
        MarketStatus status,
        String reason,
        List<VersionPrice> prices,
        AccountId changedBy,
        Instant changedAt) {

    public MarketVersionView {
        prices = List.copyOf(prices);
    }

    /** The odds of one selection at that version. */
    public record VersionPrice(SelectionId selectionId, Odds odds) {}
}

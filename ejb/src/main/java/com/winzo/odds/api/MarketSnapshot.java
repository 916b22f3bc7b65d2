package com.winzo.odds.api;

import com.winzo.catalogue.api.EventStatus;
import com.winzo.catalogue.api.MarketStatus;
import com.winzo.catalogue.api.MarketType;
import com.winzo.catalogue.api.Side;
import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A market with its prices at one version, immutable.
 *
 * @param line the handicap of the home side, or the total; null where the type has none
 * @param version counts the market's changes (prices and status) from 1
 * @param reason why it has its status, or null
 * @param eventStartTime the event's advertised start
 */
public record MarketSnapshot(
        MarketId marketId,
        EventId eventId,
        MarketType type,
        String name,
        BigDecimal line,
        MarketStatus status,
        String reason,
        long version,
        Instant lastUpdated,
        EventStatus eventStatus,
        Instant eventStartTime,
        List<Price> selections) {

    public MarketSnapshot {
        selections = List.copyOf(selections);
    }

    /** One selection with its current odds. */
    public record Price(SelectionId selectionId, String name, Side side, Odds odds) {}
}

package com.winzo.odds.api;

import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.MarketStatus;
import com.winzo.kernel.MarketType;
import com.winzo.kernel.Odds;
import com.winzo.kernel.PlaceTerms;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.Side;
import com.winzo.kernel.lines.TeaserSport;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A market with its prices at one version, immutable.
 *
 * @param line the handicap of the home side, or the total; null where the type has none
 * @param terms what bets on it are struck under beside the odds
 * @param version counts the market's changes (prices and status) from 1
 * @param eventVersion the event's version when this was read; with {@code version} it tells which of two snapshots of a
 *     market is the newer one
 * @param reason why it has its status, or null
 * @param eventStartTime the event's advertised start
 */
public record MarketSnapshot(
        MarketId marketId,
        EventId eventId,
        MarketType type,
        String name,
        BigDecimal line,
        Terms terms,
        MarketStatus status,
        String reason,
        long version,
        Instant lastUpdated,
        EventStatus eventStatus,
        Instant eventStartTime,
        long eventVersion,
        List<Price> selections) {

    public MarketSnapshot {
        selections = List.copyOf(selections);
    }

    /** Whether this is a later state of the market than the other snapshot; both parts only ever grow. */
    public boolean isNewerThan(MarketSnapshot other) {
        return version > other.version || (version == other.version && eventVersion > other.eventVersion);
    }

    /**
     * One selection with its current odds.
     *
     * @param withdrawn whether it takes no part, so that nobody can bet on it
     */
    public record Price(SelectionId selectionId, String name, Side side, Odds odds, boolean withdrawn) {}

    /**
     * @param placeTerms what a place pays in an each-way bet, or null
     * @param startingPrices whether bets at the starting price are taken
     * @param bestOdds whether bets at a price get the starting price if it is better
     * @param teasers the sport whose teasers are taken, or null; a leg's line must be fit for one as well
     * @param inPlayDelayMillis how long a bet waits for a second look while the event is on; null where none is taken then
     */
    public record Terms(
            PlaceTerms placeTerms,
            boolean startingPrices,
            boolean bestOdds,
            TeaserSport teasers,
            Integer inPlayDelayMillis) {

        public static final Terms PLAIN = new Terms(null, false, false, null, null);
    }
}

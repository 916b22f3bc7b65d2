package com.winzo.betting.domain;

import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.MarketStatus;
import com.winzo.kernel.Money;
import com.winzo.kernel.Odds;
import com.winzo.kernel.PlaceTerms;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.Side;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A selection as the house offers it at the moment of the decision.
 *
 * @param line the handicap of the home side, or the total; null where the type has none
 * @param placeTerms what a place pays, or null where bets are to win only
 * @param marketVersion the version of the market that has these odds
 * @param reason why the market has its status, or null
 * @param eventStart the advertised start
 * @param room what the market's liability limit leaves, or null where nobody asked
 */
public record Offer(
        EventId eventId,
        MarketId marketId,
        SelectionId selectionId,
        String name,
        Side side,
        BigDecimal line,
        PlaceTerms placeTerms,
        Odds odds,
        long marketVersion,
        MarketStatus marketStatus,
        String reason,
        EventStatus eventStatus,
        Instant eventStart,
        Room room) {

    /** Whether a bet can be struck: market open, event scheduled and not begun by the database's clock. */
    public boolean isOpenAt(Instant now) {
        return marketStatus == MarketStatus.OPEN && eventStatus == EventStatus.SCHEDULED && now.isBefore(eventStart);
    }

    /**
     * How much more the market may lose by the selection.
     *
     * @param limit the most that it may lose by any
     * @param left what is left of that; negative beyond the limit
     */
    public record Room(Money limit, Money left) {}
}

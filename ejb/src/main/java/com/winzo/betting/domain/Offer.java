package com.winzo.betting.domain;

import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.MarketStatus;
import com.winzo.kernel.MarketType;
import com.winzo.kernel.Money;
import com.winzo.kernel.Odds;
import com.winzo.kernel.PlaceTerms;
import com.winzo.kernel.PriceKind;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.Side;
import com.winzo.kernel.lines.LegTerms;
import com.winzo.kernel.lines.Teaser;
import com.winzo.kernel.lines.TeaserSport;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * A selection as the house offers it at the moment of the decision.
 *
 * @param line the handicap of the home side, or the total; null where the type has none
 * @param placeTerms what a place pays, or null where bets are to win only
 * @param startingPrices whether bets at the starting price are taken
 * @param bestOdds whether bets at a price get the starting price if it is better
 * @param teasers the sport whose teasers are taken, or null
 * @param marketVersion the version of the market that has these odds
 * @param reason why the market has its status, or null
 * @param eventStart the advertised start
 * @param inPlayDelay how long a bet waits for a second look while the event is on; null where none is taken then
 * @param room what the market's liability limit leaves, or null where nobody asked
 */
public record Offer(
        EventId eventId,
        MarketId marketId,
        MarketType type,
        SelectionId selectionId,
        String name,
        Side side,
        BigDecimal line,
        PlaceTerms placeTerms,
        boolean startingPrices,
        boolean bestOdds,
        TeaserSport teasers,
        Odds odds,
        long marketVersion,
        MarketStatus marketStatus,
        String reason,
        EventStatus eventStatus,
        Instant eventStart,
        Duration inPlayDelay,
        Room room) {

    /** What a leg on it is struck under. */
    public LegTerms legTerms(Pick pick, boolean eachWay, Teaser teaser) {
        PriceKind kind = bestOdds && !isOn() ? PriceKind.BEST : PriceKind.TAKEN;
        return new LegTerms(
                pick.atStartingPrice() ? PriceKind.STARTING : kind,
                eachWay ? placeTerms : null,
                teaser == null ? null : teaser.points());
    }

    /** The line of a leg, moved by a teaser. */
    public BigDecimal lineOf(Teaser teaser) {
        if (teaser == null) {
            return line;
        }
        return switch (side) {
            case HOME, UNDER -> line.add(teaser.points());
            default -> line.subtract(teaser.points());
        };
    }

    /**
     * Whether a bet can be struck: market open, and the event scheduled and not begun by the database's clock, or on and the
     * market offered in play.
     */
    public boolean isOpenAt(Instant now) {
        boolean before = eventStatus == EventStatus.SCHEDULED && now.isBefore(eventStart);
        return marketStatus == MarketStatus.OPEN && (before || isOn() && inPlayDelay != null);
    }

    /** Whether the event is on. */
    public boolean isOn() {
        return eventStatus.isInPlay();
    }

    /**
     * What a quote has promised: these odds of an earlier version, whatever the market's limit leaves by now; never beyond
     * the start.
     */
    public Offer promised(Odds quotedOdds, long quotedVersion) {
        return with(quotedOdds, quotedVersion, null, null);
    }

    /** The same at odds of an earlier version. */
    Offer at(Odds earlierOdds, long earlierVersion) {
        return with(earlierOdds, earlierVersion, inPlayDelay, room);
    }

    private Offer with(Odds otherOdds, long otherVersion, Duration otherDelay, Room otherRoom) {
        return new Offer(
                eventId,
                marketId,
                type,
                selectionId,
                name,
                side,
                line,
                placeTerms,
                startingPrices,
                bestOdds,
                teasers,
                otherOdds,
                otherVersion,
                marketStatus,
                reason,
                eventStatus,
                eventStart,
                otherDelay,
                otherRoom);
    }

    /**
     * How much more the market may lose by the selection.
     *
     * @param limit the most that it may lose by any
     * @param left what is left of that; negative beyond the limit
     */
    public record Room(Money limit, Money left) {}
}

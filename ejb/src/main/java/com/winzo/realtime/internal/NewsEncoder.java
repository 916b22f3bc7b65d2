package com.winzo.realtime.internal;

import com.winzo.catalogue.api.EventChanged;
import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.MarketStatus;
import com.winzo.kernel.MarketType;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.Side;
import com.winzo.kernel.SportId;
import com.winzo.odds.api.MarketSnapshot;
import com.winzo.platform.api.Json;
import com.winzo.realtime.api.EventNews;
import com.winzo.realtime.api.MarketNews;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Writes news in their wire forms; the component names of the records are the wire names. */
public final class NewsEncoder {

    private final Json json;

    public NewsEncoder(Json json) {
        this.json = json;
    }

    public MarketNews encode(MarketSnapshot market) {
        return new MarketNews(
                market,
                snapshot -> json.write(OddsUpdate.of(snapshot)),
                snapshot -> json.write(MarketUpdate.of(snapshot)),
                snapshot -> json.write(MarketImage.of(snapshot)));
    }

    public EventNews encode(EventChanged event) {
        return new EventNews(event, json.write(EventUpdate.of(event)));
    }

    private record OddsUpdate(EventId eventId, MarketId marketId, long version, List<PriceUpdate> selections) {

        static OddsUpdate of(MarketSnapshot market) {
            return new OddsUpdate(
                    market.eventId(),
                    market.marketId(),
                    market.version(),
                    market.selections().stream()
                            .map(price -> new PriceUpdate(price.selectionId(), price.odds(), market.lastUpdated()))
                            .toList());
        }
    }

    private record PriceUpdate(SelectionId selectionId, Odds odds, Instant lastUpdated) {}

    private record MarketUpdate(
            EventId eventId, MarketId marketId, MarketStatus status, String reason, Instant lastUpdated) {

        static MarketUpdate of(MarketSnapshot market) {
            return new MarketUpdate(
                    market.eventId(), market.marketId(), market.status(), market.reason(), market.lastUpdated());
        }
    }

    private record MarketImage(
            EventId eventId,
            MarketId marketId,
            MarketType type,
            String name,
            BigDecimal line,
            MarketStatus status,
            String reason,
            long version,
            Instant lastUpdated,
            List<SelectionImage> selections) {

        static MarketImage of(MarketSnapshot market) {
            return new MarketImage(
                    market.eventId(),
                    market.marketId(),
                    market.type(),
                    market.name(),
                    market.line(),
                    market.status(),
                    market.reason(),
                    market.version(),
                    market.lastUpdated(),
                    market.selections().stream()
                            .map(price -> new SelectionImage(
                                    price.selectionId(),
                                    price.name(),
                                    price.side(),
                                    price.odds(),
                                    market.lastUpdated()))
                            .toList());
        }
    }

    private record SelectionImage(SelectionId selectionId, String name, Side side, Odds odds, Instant lastUpdated) {}

    private record EventUpdate(
            EventId eventId,
            SportId sportId,
            EventStatus status,
            Score score,
            String period,
            String clock,
            long version,
            Instant lastUpdated) {

        static EventUpdate of(EventChanged event) {
            Score score = event.homeScore() == null && event.awayScore() == null
                    ? null
                    : new Score(event.homeScore(), event.awayScore());
            return new EventUpdate(
                    event.eventId(),
                    event.sportId(),
                    event.status(),
                    score,
                    event.period(),
                    event.clock(),
                    event.version(),
                    event.lastUpdated());
        }
    }

    private record Score(Integer home, Integer away) {}
}

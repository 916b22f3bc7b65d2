package com.winzo.odds.internal;

import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.lines.TeaserSport;
import com.winzo.odds.api.MarketSnapshot;
import com.winzo.odds.model.Market;
import com.winzo.odds.repository.MarketRepository;
import com.winzo.odds.repository.MarketRepository.EventState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads snapshots from the database: two statements for any number of markets. */
@ApplicationScoped
@Transactional
public class SnapshotLoader {

    @Inject
    private MarketRepository markets;

    /** The markets as the running transaction sees them, or as committed when there is none; unknown ones left out. */
    public List<MarketSnapshot> load(Collection<MarketId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return of(markets.read(ids));
    }

    /** Snapshots of markets as the running transaction has them; one statement. */
    public List<MarketSnapshot> of(List<Market> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<EventId, EventState> events =
                markets.events(found.stream().map(Market::eventId).distinct().toList());
        return found.stream()
                .map(market -> snapshot(market, events.get(market.eventId())))
                .toList();
    }

    private static MarketSnapshot snapshot(Market market, EventState event) {
        return new MarketSnapshot(
                market.id(),
                market.eventId(),
                market.type(),
                market.name(),
                MarketViews.shortest(market.line()),
                new MarketSnapshot.Terms(
                        market.placeTerms(),
                        market.startingPrices(),
                        market.bestOdds(),
                        TeaserSport.ofSlug(event.sport()).orElse(null),
                        market.inPlayDelayMillis()),
                market.status(),
                market.reason(),
                market.version(),
                market.updatedAt(),
                event.status(),
                event.startTime(),
                event.version(),
                market.selections().stream()
                        .map(selection -> new MarketSnapshot.Price(
                                selection.id(),
                                selection.name(),
                                selection.side(),
                                selection.odds(),
                                selection.isWithdrawn()))
                        .toList());
    }
}

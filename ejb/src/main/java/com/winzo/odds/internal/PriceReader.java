package com.winzo.odds.internal;

import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.odds.api.MarketSnapshot;
import com.winzo.odds.api.PriceBook.Held;
import com.winzo.odds.repository.MarketRepository;
import com.winzo.odds.repository.MarketRepository.HeldMarket;
import com.winzo.platform.repository.Later;
import com.winzo.platform.repository.RoundTrip;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads prices: from memory where it has them, from the database where it has not or where money depends on it. */
@ApplicationScoped
public class PriceReader {

    @Inject
    private PriceBoard board;

    @Inject
    private MarketRepository markets;

    @Inject
    private SnapshotLoader loader;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    /** See {@link com.winzo.odds.api.PriceBook#snapshots}. */
    public List<MarketSnapshot> read(Collection<MarketId> ids) {
        List<MarketSnapshot> found = new ArrayList<>();
        List<MarketId> unknown = new ArrayList<>();
        for (MarketId id : ids) {
            board.find(id).ifPresentOrElse(found::add, () -> unknown.add(id));
        }
        if (!unknown.isEmpty()) {
            List<MarketSnapshot> loaded = loader.load(unknown);
            // Inside a transaction the read may show what never commits.
            if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
                loaded.forEach(board::remember);
            }
            found.addAll(loaded);
        }
        return found;
    }

    @Transactional
    public List<MarketId> marketsOf(EventId event) {
        return markets.idsOfEvent(event);
    }

    /** See {@link com.winzo.odds.api.PriceBook#hold}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Later<Held> hold(Collection<MarketId> ids, RoundTrip trip) {
        return markets.hold(ids, trip).map(this::snapshots);
    }

    /** See {@link com.winzo.odds.api.PriceBook#hold}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Held hold(Collection<MarketId> ids) {
        return snapshots(markets.hold(ids));
    }

    private Held snapshots(List<HeldMarket> held) {
        Map<MarketId, MarketSnapshot> snapshots = new LinkedHashMap<>();
        List<MarketId> unknown = new ArrayList<>();
        for (HeldMarket market : held) {
            remembered(market)
                    .ifPresentOrElse(
                            snapshot -> snapshots.put(market.marketId(), snapshot),
                            () -> unknown.add(market.marketId()));
        }
        loader.load(unknown).forEach(snapshot -> snapshots.put(snapshot.marketId(), snapshot));
        Instant databaseTime = held.isEmpty()
                ? markets.databaseTime()
                : held.get(held.size() - 1).databaseTime();
        return new Held(snapshots, databaseTime);
    }

    /** What a market is at one version never changes, so memory will do where it has that very version. */
    private Optional<MarketSnapshot> remembered(HeldMarket held) {
        return board.find(held.marketId())
                .filter(known -> known.version() == held.version()
                        && known.eventStatus() == held.eventStatus()
                        && known.eventStartTime().equals(held.eventStartTime()));
    }
}

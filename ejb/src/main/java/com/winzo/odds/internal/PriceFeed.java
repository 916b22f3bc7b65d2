package com.winzo.odds.internal;

import com.winzo.odds.api.MarketSnapshot;
import com.winzo.platform.api.Json;
import com.winzo.platform.api.ReplicatedFeed;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.infinispan.Cache;
import org.jboss.logging.Logger;

/** Tells this node and the others of markets once their change has committed. What gets lost here, a look at the database repairs. */
@ApplicationScoped
public class PriceFeed {

    private static final Logger LOG = Logger.getLogger(PriceFeed.class);
    private static final long DECIDED_HOURS = 1;
    private static final long UNDECIDED_HOURS = 24;

    private final AtomicReference<ReplicatedFeed<MarketSnapshot>> feed = new AtomicReference<>();

    @Inject
    private PriceBoard board;

    @Inject
    private Json json;

    /** Starts to listen to the cluster. */
    public void open(Cache<String, String> cache, ContextService context) {
        feed.set(new ReplicatedFeed<>(cache, MarketSnapshot.class, json, context, board::announce));
    }

    public void close() {
        Optional.ofNullable(feed.getAndSet(null)).ifPresent(ReplicatedFeed::stop);
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SnapshotsChanged change) {
        for (MarketSnapshot snapshot : change.snapshots()) {
            board.announce(snapshot);
            send(snapshot);
        }
    }

    private void send(MarketSnapshot snapshot) {
        ReplicatedFeed<MarketSnapshot> open = feed.get();
        if (open == null) {
            return;
        }
        try {
            long hours = snapshot.status().isDecided() ? DECIDED_HOURS : UNDECIDED_HOURS;
            open.send(snapshot.marketId().toString(), snapshot, hours);
        } catch (RuntimeException clusterTrouble) {
            LOG.warnf(clusterTrouble, "other nodes will hear late of market %s", snapshot.marketId());
        }
    }
}

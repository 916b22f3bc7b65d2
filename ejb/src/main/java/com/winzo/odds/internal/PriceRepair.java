package com.winzo.odds.internal;

import com.winzo.kernel.MarketId;
import com.winzo.odds.api.MarketSnapshot;
import com.winzo.odds.api.MarketsMissed;
import com.winzo.odds.repository.MarketRepository;
import com.winzo.odds.repository.MarketRepository.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Brings the node's memory of prices up to what the database has committed. */
@ApplicationScoped
@Transactional
public class PriceRepair {

    private static final int BATCH = 500;
    /** Longer than any transaction lasts, so that no change slips between two looks. */
    private static final Duration WINDOW = Duration.ofSeconds(60);

    private static final Duration KEEP_DECIDED = Duration.ofMinutes(15);
    private static final MarketId FIRST = new MarketId(new UUID(0, 0));

    @Inject
    private MarketRepository markets;

    @Inject
    private SnapshotLoader snapshots;

    @Inject
    private PriceBoard board;

    @Inject
    private Event<MarketsMissed> marketsMissed;

    @Inject
    private Clock clock;

    /** Reads all markets that can still be bet on or settled, in batches. */
    public void fill() {
        List<MarketId> batch = markets.undecidedAfter(FIRST, BATCH);
        while (!batch.isEmpty()) {
            snapshots.load(batch).forEach(board::remember);
            batch = markets.undecidedAfter(batch.get(batch.size() - 1), BATCH);
        }
    }

    /** Tells the node of changes of the last minute that it has not heard of, and forgets old markets. */
    public void catchUp() {
        List<MarketId> missed = markets.revisionsOfTheLast(WINDOW).stream()
                .filter(revision -> board.lacks(revision.marketId(), revision.version(), revision.eventVersion()))
                .map(Revision::marketId)
                .toList();
        for (int from = 0; from < missed.size(); from += BATCH) {
            List<MarketSnapshot> batch = snapshots.load(missed.subList(from, Math.min(from + BATCH, missed.size())));
            batch.forEach(board::announce);
            marketsMissed.fire(new MarketsMissed(batch));
        }
        board.forgetDecidedBefore(clock.instant().minus(KEEP_DECIDED));
    }
}

package com.winzo.odds.internal;

import com.winzo.catalogue.api.EventMoved;
import com.winzo.kernel.MarketId;
import com.winzo.odds.repository.MarketRepository;
import com.winzo.odds.repository.WithdrawalRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Lets the markets follow their event: bets on them wait for its change, their snapshots say what it is now, and their
 * starting prices are fixed at the off.
 */
@ApplicationScoped
public class EventFollower {

    @Inject
    private MarketRepository markets;

    @Inject
    private WithdrawalRepository withdrawals;

    @Inject
    private SnapshotLoader snapshots;

    @Inject
    private Event<SnapshotsChanged> changed;

    void follow(@Observes EventMoved moved) {
        List<MarketId> ofEvent = markets.idsOfEvent(moved.eventId());
        markets.lock(ofEvent);
        if (!ofEvent.isEmpty()) {
            if (moved.status().isInPlay()) {
                withdrawals.fixStartingPrices(moved.eventId());
            }
            changed.fire(new SnapshotsChanged(snapshots.load(ofEvent)));
        }
    }
}

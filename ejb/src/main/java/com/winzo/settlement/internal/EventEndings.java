package com.winzo.settlement.internal;

import com.winzo.catalogue.api.Catalogue;
import com.winzo.catalogue.api.EventMoved;
import com.winzo.catalogue.api.EventView;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Settles what events that do not end as planned leave behind, in the transaction that says so, or when time is up. */
@ApplicationScoped
public class EventEndings {

    /** After the markets have followed their event, which takes their locks in everybody's order. */
    private static final int AFTER_THE_MARKETS = 3000;

    private static final int EVENTS_MAX = 50;

    /** Who acts when nobody does. */
    private static final AccountId HOUSE = new AccountId(new UUID(0, 0));

    @Inject
    private Catalogue catalogue;

    @Inject
    private EventReports reports;

    @Inject
    private ResultDesk desk;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    void follow(@Observes @Priority(AFTER_THE_MARKETS) EventMoved moved) {
        boolean fails = moved.status() == EventStatus.CANCELLED || moved.status() == EventStatus.POSTPONED;
        if (fails || moved.delay() != null) {
            EventView event = catalogue.event(moved.eventId());
            desk.conclude(reports.known(event, null, moved.delay()), moved.reason(), moved.changedBy());
        }
    }

    /** Concludes events that have been postponed for longer than any of their markets waits; a new start tells sooner. */
    @Transactional
    public void concludePostponed(Duration patience) {
        Instant now = clock.instant();
        for (EventId id : catalogue.postponedSince(now.minus(patience), EVENTS_MAX)) {
            Instant from = catalogue.postponedFrom(id).orElse(now);
            EventView event = catalogue.event(id);
            desk.conclude(reports.known(event, null, Duration.between(from, now)), "postponed for too long", HOUSE);
        }
    }
}

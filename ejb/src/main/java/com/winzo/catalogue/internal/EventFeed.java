package com.winzo.catalogue.internal;

import com.winzo.catalogue.api.EventChanged;
import com.winzo.catalogue.repository.EventRepository;
import com.winzo.kernel.EventId;
import com.winzo.platform.api.Json;
import com.winzo.platform.api.ReplicatedFeed;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.infinispan.Cache;
import org.jboss.logging.Logger;

/** Tells this node and the others of events once their change has committed. What gets lost, a look at the database repairs. */
@ApplicationScoped
public class EventFeed {

    private static final Logger LOG = Logger.getLogger(EventFeed.class);
    private static final long KEEP_HOURS = 24;
    /** Longer than any transaction lasts, so that no change slips between two looks. */
    private static final Duration WINDOW = Duration.ofSeconds(60);

    /** Longer than the window, so that the repair never takes a known change for news. */
    private static final Duration KEEP = Duration.ofMinutes(15);

    private final AtomicReference<ReplicatedFeed<EventChanged>> feed = new AtomicReference<>();

    @Inject
    private EventBoard board;

    @Inject
    private EventRepository events;

    @Inject
    private Json json;

    @Inject
    private Clock clock;

    /** Starts to listen to the cluster. */
    public void open(Cache<String, String> cache, ContextService context) {
        feed.set(new ReplicatedFeed<>(cache, EventChanged.class, json, context, board::announce));
    }

    public void close() {
        Optional.ofNullable(feed.getAndSet(null)).ifPresent(ReplicatedFeed::stop);
    }

    /** Tells the node of changes of the last minute that it has not heard of. */
    @Transactional
    public void catchUp() {
        List<EventId> missed = events.versionsOfTheLast(WINDOW).entrySet().stream()
                .filter(entry -> board.lacks(entry.getKey(), entry.getValue()))
                .map(entry -> entry.getKey())
                .toList();
        if (!missed.isEmpty()) {
            events.read(missed).forEach(event -> board.announce(CatalogueViews.newsOf(event)));
        }
        board.forgetBefore(clock.instant().minus(KEEP));
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventNews news) {
        EventChanged change = news.change();
        board.announce(change);
        ReplicatedFeed<EventChanged> open = feed.get();
        if (open == null) {
            return;
        }
        try {
            open.send(change.eventId().toString(), change, KEEP_HOURS);
        } catch (RuntimeException clusterTrouble) {
            LOG.warnf(clusterTrouble, "other nodes will hear late of event %s", change.eventId());
        }
    }
}

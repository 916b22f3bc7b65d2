package com.winzo.catalogue.internal;

import com.winzo.catalogue.api.EventChanged;
import com.winzo.kernel.EventId;
import com.winzo.platform.api.Freshness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * What this node has been told of events. News may come twice and out of order; {@link EventChanged} is fired once per
 * version, in the order of the versions.
 */
@ApplicationScoped
public class EventBoard {

    private static final Logger LOG = Logger.getLogger(EventBoard.class);
    private static final int STRIPES = 64;

    private final Map<EventId, EventChanged> newest = new ConcurrentHashMap<>();
    private final Object[] stripes =
            IntStream.range(0, STRIPES).mapToObj(i -> new Object()).toArray();

    private final Consumer<EventChanged> observers;
    private final Freshness freshness;

    /** For the container's proxy only. */
    protected EventBoard() {
        this.observers = null;
        this.freshness = null;
    }

    @Inject
    EventBoard(Event<EventChanged> changed, Freshness freshness) {
        this(changed::fire, freshness);
    }

    EventBoard(Consumer<EventChanged> observers, Freshness freshness) {
        this.observers = observers;
        this.freshness = freshness;
    }

    /** Whether this node has yet to hear of a version. */
    public boolean lacks(EventId id, long version) {
        EventChanged known = newest.get(id);
        return known == null || known.version() < version;
    }

    /** Tells the node of a change if it had not heard yet. */
    public void announce(EventChanged news) {
        freshness.eventChanged(news.eventId());
        synchronized (stripes[Math.floorMod(news.eventId().hashCode(), STRIPES)]) {
            if (lacks(news.eventId(), news.version())) {
                newest.put(news.eventId(), news);
                tell(news);
            }
        }
    }

    /** Forgets events that have not changed since. */
    public void forgetBefore(Instant instant) {
        newest.values().removeIf(event -> event.lastUpdated().isBefore(instant));
    }

    private void tell(EventChanged news) {
        try {
            observers.accept(news);
        } catch (RuntimeException deafObserver) {
            LOG.errorf(deafObserver, "an observer failed on version %d of event %s", news.version(), news.eventId());
        }
    }
}

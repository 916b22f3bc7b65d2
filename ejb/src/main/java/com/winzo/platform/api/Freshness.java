package com.winzo.platform.api;

import com.winzo.kernel.EventId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Tells whether what was read of the catalogue and its prices still holds on this node: a stamp taken before a read is the
 * same afterwards unless something the read could have shown was changed and committed in between.
 *
 * <p>Events share a fixed number of counters, so a stamp may change without need, never the other way round, and nothing
 * grows with the number of events. What other nodes change counts once this node has heard of it.
 */
@ApplicationScoped
public class Freshness {

    private static final int COUNTERS = 4096;

    private final AtomicLongArray ofEvents = new AtomicLongArray(COUNTERS);
    private final AtomicLong eventChanges = new AtomicLong();
    private final AtomicLong edits = new AtomicLong();

    /** The stamp of what shows one event, its markets included. */
    public long ofEvent(EventId event) {
        return ofEvents.get(counter(event)) + edits.get();
    }

    /** The stamp of what lists events, sports, leagues, teams or players. */
    public long ofLists() {
        return eventChanges.get() + edits.get();
    }

    /** After the commit of a change of an event. */
    public void eventChanged(EventId event) {
        ofEvents.incrementAndGet(counter(event));
        eventChanges.incrementAndGet();
    }

    /** After the commit of a change of one of the event's markets; lists do not show these. */
    public void marketChanged(EventId event) {
        ofEvents.incrementAndGet(counter(event));
    }

    /** After the commit of a change of anything else in the catalogue, such as a team's name. */
    public void catalogueEdited() {
        edits.incrementAndGet();
    }

    private static int counter(EventId event) {
        int hash = event.hashCode();
        return Math.floorMod(hash ^ (hash >>> 16), COUNTERS);
    }
}

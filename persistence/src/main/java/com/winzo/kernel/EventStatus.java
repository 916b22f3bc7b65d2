package com.winzo.kernel;

import java.util.EnumSet;
import java.util.Set;

/**
 * The life of an event; in lower case on the wire.
 *
 * <p>An event that has started never becomes {@link #SCHEDULED} again by itself: that would reopen pre-match betting
 * on a game whose course is known. {@link #SUSPENDED} is a trader's brake and leads back to wherever the event stands.
 */
public enum EventStatus {
    SCHEDULED,
    LIVE,
    HALFTIME,
    FINISHED,
    POSTPONED,
    CANCELLED,
    SUSPENDED;

    /** Whether an event of this status may get the other one; keeping the status is always allowed. */
    public boolean canBecome(EventStatus next) {
        return next == this || successors().contains(next);
    }

    /** Whether play is going on. */
    public boolean isInPlay() {
        return this == LIVE || this == HALFTIME;
    }

    private Set<EventStatus> successors() {
        return switch (this) {
            case SCHEDULED -> EnumSet.of(LIVE, FINISHED, POSTPONED, CANCELLED, SUSPENDED);
            case LIVE -> EnumSet.of(HALFTIME, FINISHED, POSTPONED, CANCELLED, SUSPENDED);
            case HALFTIME -> EnumSet.of(LIVE, FINISHED, POSTPONED, CANCELLED, SUSPENDED);
            case SUSPENDED -> EnumSet.of(SCHEDULED, LIVE, HALFTIME, FINISHED, POSTPONED, CANCELLED);
            case POSTPONED -> EnumSet.of(SCHEDULED, CANCELLED);
            case FINISHED, CANCELLED -> EnumSet.noneOf(EventStatus.class);
        };
    }
}

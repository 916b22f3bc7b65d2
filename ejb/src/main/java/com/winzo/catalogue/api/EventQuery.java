package com.winzo.catalogue.api;

import com.winzo.kernel.EventStatus;
import java.time.Instant;
import java.util.Set;

/**
 * Which events of a sport are wanted, and in which order.
 *
 * @param sport id or slug
 * @param league id or slug, or null for all
 * @param statuses empty for all
 * @param from only those that start at or after it, or null
 * @param to only those that start before it, or null
 * @param latestFirst by start time, the latest first instead of the earliest
 */
public record EventQuery(
        String sport, String league, Set<EventStatus> statuses, Instant from, Instant to, boolean latestFirst) {

    public EventQuery {
        statuses = Set.copyOf(statuses);
    }
}

package com.winzo.catalogue.api;

import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.SportId;
import java.time.Instant;

/**
 * CDI event, fired on every node after an event's change has committed, once per version and in their order.
 *
 * @param clock the game clock as the feed writes it, or null
 * @param version counts the event's changes from 1
 */
public record EventChanged(
        EventId eventId,
        SportId sportId,
        EventStatus status,
        Integer homeScore,
        Integer awayScore,
        String period,
        String clock,
        Instant lastUpdated,
        long version) {}

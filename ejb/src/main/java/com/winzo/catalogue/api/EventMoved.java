package com.winzo.catalogue.api;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import java.time.Duration;

/**
 * CDI event inside the transaction that changed an event's status or start time, before it commits: whoever decides by
 * these must now take part in the change. Nothing may leave the transaction yet; that is for {@link EventChanged}.
 *
 * @param delay by how much later than advertised an event that is, or was until now, postponed begins; null where nobody
 *     knows, and for all others
 * @param reason why, or null
 */
public record EventMoved(EventId eventId, EventStatus status, Duration delay, AccountId changedBy, String reason) {}

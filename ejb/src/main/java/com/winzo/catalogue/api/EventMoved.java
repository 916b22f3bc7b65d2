package com.winzo.catalogue.api;

import com.winzo.kernel.EventId;

/**
 * CDI event inside the transaction that changed an event's status or start time, before it commits: whoever decides by
 * these must now take part in the change. Nothing may leave the transaction yet; that is for {@link EventChanged}.
 */
public record EventMoved(EventId eventId) {}

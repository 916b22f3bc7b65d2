package com.winzo.realtime.api;

import com.winzo.catalogue.api.EventChanged;

/**
 * An event's newest state, encoded once for all who hear of it.
 *
 * @param update the data of {@code event_update} as JSON
 */
public record EventNews(EventChanged event, String update) {}

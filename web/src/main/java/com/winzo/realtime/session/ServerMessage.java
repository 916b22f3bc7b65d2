package com.winzo.realtime.session;

/**
 * A message to the client before it has a place in the sequence.
 *
 * @param id the id of the request that it answers, as JSON, or null
 * @param data as JSON
 */
public record ServerMessage(String event, String id, String data) {}

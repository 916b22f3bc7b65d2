package com.winzo.realtime.session;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A request of the client.
 *
 * @param id to be echoed in the answer, as JSON, or null
 * @param data an object, empty when the client sent none
 */
public record ClientMessage(String event, String id, JsonNode data) {}

package com.winzo.it.client;

import com.fasterxml.jackson.databind.JsonNode;

/** A message that came through a socket. */
public record Frame(JsonNode json) {

    public String event() {
        return json.path("event").asText();
    }

    public JsonNode data() {
        return json.path("data");
    }

    /** The number of the request that it answers; 0 without one. */
    public long id() {
        return json.path("id").asLong();
    }

    /** Its place in the stream. */
    public long seq() {
        return json.path("seq").asLong();
    }
}

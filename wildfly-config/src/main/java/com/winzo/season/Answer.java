package com.winzo.season;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the server answered, taken out of the contract's envelope.
 *
 * @param request method and path, for messages
 * @param data the payload of a success; missing otherwise
 * @param error the error of a refusal; missing otherwise
 * @param replayed whether the answer was stored for the idempotency key
 */
record Answer(String request, int status, JsonNode data, JsonNode error, JsonNode pagination, boolean replayed) {

    boolean ok() {
        return status / 100 == 2;
    }

    /** The stable code of a refusal, {@code BET_003} for example; the bare status when the body names none. */
    String code() {
        return error.path("code").asText("HTTP_" + status);
    }

    /**
     * The payload, where a refusal has no place in the plan.
     *
     * @throws Refused when the server refused
     */
    JsonNode orRefused() {
        if (!ok()) {
            throw new Refused(this);
        }
        return data;
    }

    @Override
    public String toString() {
        return request + " -> " + status
                + (ok() ? "" : " " + code() + ": " + error.path("message").asText() + " " + error.path("details"));
    }
}

package com.winzo.it.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * What the server answered.
 *
 * @param request method and path, for messages
 * @param json the whole body; a missing node when there was none or it is not JSON
 * @param body the body as it came
 */
public record Answer(String request, int status, HttpHeaders headers, JsonNode json, String body) {

    /** The envelope's data. */
    public JsonNode data() {
        return json.path("data");
    }

    /** The envelope's error. */
    public JsonNode error() {
        return json.path("error");
    }

    /** The error's code, for example {@code BET_003}; empty without an error. */
    public String code() {
        return error().path("code").asText();
    }

    public JsonNode pagination() {
        return json.path("pagination");
    }

    /** A header's first value, or null. */
    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    /** True if this is the stored answer of an earlier request with the same key. */
    public boolean isReplayed() {
        return "true".equals(header("Idempotency-Replayed"));
    }

    /**
     * This answer, if it has the status.
     *
     * @throws AssertionError with the body if it has another one
     */
    public Answer expect(int expectedStatus) {
        if (status != expectedStatus) {
            throw new AssertionError(
                    "%s answered %d instead of %d: %s".formatted(request, status, expectedStatus, body));
        }
        return this;
    }

    /**
     * This refusal, if it has the status and the code.
     *
     * @throws AssertionError with the body if it has others
     */
    public Answer expect(int expectedStatus, String expectedCode) {
        expect(expectedStatus);
        if (!code().equals(expectedCode)) {
            throw new AssertionError(
                    "%s was refused with %s instead of %s: %s".formatted(request, code(), expectedCode, body));
        }
        return this;
    }
}

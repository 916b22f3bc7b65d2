package com.winzo.platform;

import java.time.Instant;
import java.util.Map;

/** A failure as the wire contract shapes it. */
record ErrorEnvelope(boolean success, Failure error) {

    static ErrorEnvelope of(ErrorAnswer answer, Instant timestamp, String requestId) {
        return new ErrorEnvelope(
                false, new Failure(answer.code(), answer.message(), answer.details(), timestamp, requestId));
    }

    record Failure(String code, String message, Map<String, Object> details, Instant timestamp, String requestId) {}
}

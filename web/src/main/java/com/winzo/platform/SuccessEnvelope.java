package com.winzo.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.winzo.platform.api.Page;
import java.time.Instant;

/**
 * A success as the wire contract shapes it.
 *
 * @param pagination only for lists in pages
 */
record SuccessEnvelope(
        boolean success,
        Object data,
        @JsonInclude(JsonInclude.Include.NON_NULL) Pagination pagination,
        Meta meta) {

    /** The version of the interface, told in every answer. */
    static final String VERSION = "1.0";

    static SuccessEnvelope of(Object entity, Instant timestamp, String requestId) {
        Meta meta = new Meta(VERSION, timestamp, requestId);
        return switch (entity) {
            case PublicAnswer answer -> new SuccessEnvelope(true, answer.data(), answer.pagination(), meta);
            case Page<?> page -> new SuccessEnvelope(true, page.items(), Pagination.of(page), meta);
            default -> new SuccessEnvelope(true, entity, null, meta);
        };
    }

    record Pagination(int page, int limit, long total, long totalPages) {

        static Pagination of(Page<?> page) {
            return new Pagination(page.request().page(), page.request().limit(), page.total(), page.totalPages());
        }
    }

    record Meta(String version, Instant timestamp, String requestId) {}
}

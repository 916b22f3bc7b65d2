package com.winzo.catalogue.domain;

import com.winzo.kernel.BusinessException;
import java.time.Instant;

/** When events can start: in the years that calendars and databases agree on. */
public final class StartTime {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    private StartTime() {}

    /**
     * @param instant may be null, which is left to others
     * @return the instant
     * @throws BusinessException {@code VAL_003} outside the years 1900 to 2199
     */
    public static Instant checked(Instant instant, String field) {
        if (instant != null && (instant.isBefore(FIRST) || !instant.isBefore(END))) {
            throw BusinessException.outOfRange(field, "The year must be 1900 to 2199.");
        }
        return instant;
    }
}

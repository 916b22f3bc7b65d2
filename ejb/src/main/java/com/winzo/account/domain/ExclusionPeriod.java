package com.winzo.account.domain;

import java.time.Instant;
import java.time.ZoneOffset;

/** How long a customer's self-exclusion lasts. */
public final class ExclusionPeriod {

    /** The least that a regulator accepts as a self-exclusion rather than a pause. */
    public static final int MONTHS_MIN = 6;

    public static final int MONTHS_MAX = 60;

    private ExclusionPeriod() {}

    /**
     * The end of the day (UTC) on which the months are over: never less than was asked for, and the same for whoever asks twice on a
     * day.
     */
    public static Instant end(Instant from, int months) {
        return from.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .plusMonths(months)
                .plusDays(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
    }
}

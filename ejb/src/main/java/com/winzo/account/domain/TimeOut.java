package com.winzo.account.domain;

import com.winzo.kernel.AccountAction;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A customer's break from betting: shorter than a self-exclusion, begun at once, and over by itself. */
public final class TimeOut {

    public static final int HOURS_MIN = 24;

    /** Six weeks. Who wants more wants a self-exclusion. */
    public static final int HOURS_MAX = 6 * 7 * 24;

    private TimeOut() {}

    /** In whole seconds, and never less than was asked for. */
    public static Instant end(Instant from, int hours) {
        Instant exact = from.plus(Duration.ofHours(hours));
        Instant second = exact.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(exact) ? exact : second.plusSeconds(1);
    }

    /** What stays possible meanwhile: all but what brings money into play. */
    public static boolean permits(AccountAction action) {
        return switch (action) {
            case LOG_IN, WITHDRAW -> true;
            case BET, DEPOSIT -> false;
        };
    }
}

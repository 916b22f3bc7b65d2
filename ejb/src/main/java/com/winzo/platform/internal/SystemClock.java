package com.winzo.platform.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The one place that knows which clock the application runs on. */
@ApplicationScoped
public class SystemClock {

    /** The database's: what was stored reads back as it was written. */
    private static final Duration RESOLUTION = Duration.ofNanos(1_000);

    /** A singleton, which has no proxy: the time is asked several times a request, and a proxy costs more than the clock. */
    @Produces
    @Singleton
    public Clock clock() {
        return Clock.tick(Clock.systemUTC(), RESOLUTION);
    }
}

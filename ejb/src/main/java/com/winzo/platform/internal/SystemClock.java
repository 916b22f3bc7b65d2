package com.winzo.platform.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The one place that knows which clock the application runs on. */
@ApplicationScoped
public class SystemClock {

    /** The database's: what was stored reads back as it was written. */
    private static final Duration RESOLUTION = Duration.ofNanos(1_000);

    @Produces
    @ApplicationScoped
    public Clock clock() {
        return Clock.tick(Clock.systemUTC(), RESOLUTION);
    }
}

package com.winzo.architecture.planted.betting.internal;

import java.time.Instant;
import java.util.function.Supplier;

/** Planted: a time that no test can move. */
public final class AsksTheSystemClock {
    private AsksTheSystemClock() {}

    public static Supplier<Instant> clock() {
        return Instant::now;
    }
}

package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.client.Answer;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;

/** Measures what a stranger could measure. */
final class Timing {

    private static final int WARM_UP = 100;

    /** Medians further apart than this could be told apart by whoever asks often enough (OWASP ASVS 6.3.8). */
    private static final Duration MEDIANS_APART_MAX = Duration.ofMillis(5);

    private Timing() {}

    /** Both kinds of request in turns, so that whatever else the machine does meets both alike. */
    static void assertIndistinguishable(int tries, Supplier<Answer> known, Supplier<Answer> unknown) {
        long[] knownNanos = new long[tries];
        long[] unknownNanos = new long[tries];
        for (int i = -WARM_UP; i < tries; i++) {
            long start = System.nanoTime();
            Answer ofKnown = known.get();
            long middle = System.nanoTime();
            Answer ofUnknown = unknown.get();
            long end = System.nanoTime();
            if (i >= 0) {
                knownNanos[i] = middle - start;
                unknownNanos[i] = end - middle;
            }
            assertThat(ofUnknown.status()).isEqualTo(ofKnown.status());
            assertThat(ofUnknown.code()).isEqualTo(ofKnown.code());
            assertThat(ofUnknown.error().path("message"))
                    .isEqualTo(ofKnown.error().path("message"));
            assertThat(ofUnknown.error().path("details"))
                    .isEqualTo(ofKnown.error().path("details"));
        }
        Duration apart = Duration.ofNanos(Math.abs(median(knownNanos) - median(unknownNanos)));
        assertThat(apart).as("between the medians of %d tries each", tries).isLessThan(MEDIANS_APART_MAX);
    }

    private static long median(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length / 2];
    }
}

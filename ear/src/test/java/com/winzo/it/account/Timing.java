package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.client.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Measures what a stranger could measure. */
final class Timing {

    private static final int WARM_UP = 100;
    private static final int ROUNDS_MAX = 4;

    /** Medians further apart than this could be told apart by whoever asks often enough (OWASP ASVS 6.3.8). */
    private static final Duration MEDIANS_APART_MAX = Duration.ofMillis(5);

    private Timing() {}

    /**
     * Both kinds of request in turns, so that whatever else the machine does meets both alike. On a busy machine it takes more tries
     * until chance no longer shows in the medians; a difference that is there stays.
     *
     * @param tries of each kind, at first
     */
    static void assertIndistinguishable(int tries, Supplier<Answer> known, Supplier<Answer> unknown) {
        List<Long> knownNanos = new ArrayList<>();
        List<Long> unknownNanos = new ArrayList<>();
        Duration apart = null;
        for (int round = 0; round < ROUNDS_MAX && (apart == null || apart.compareTo(MEDIANS_APART_MAX) >= 0); round++) {
            for (int i = round == 0 ? -WARM_UP : 0; i < tries; i++) {
                long start = System.nanoTime();
                Answer ofKnown = known.get();
                long middle = System.nanoTime();
                Answer ofUnknown = unknown.get();
                long end = System.nanoTime();
                if (i >= 0) {
                    knownNanos.add(middle - start);
                    unknownNanos.add(end - middle);
                }
                assertAlike(ofKnown, ofUnknown);
            }
            apart = Duration.ofNanos(Math.abs(median(knownNanos) - median(unknownNanos)));
        }
        assertThat(apart)
                .as("between the medians of %d tries each", knownNanos.size())
                .isLessThan(MEDIANS_APART_MAX);
    }

    private static void assertAlike(Answer ofKnown, Answer ofUnknown) {
        assertThat(ofUnknown.status()).isEqualTo(ofKnown.status());
        assertThat(ofUnknown.code()).isEqualTo(ofKnown.code());
        assertThat(ofUnknown.error().path("message")).isEqualTo(ofKnown.error().path("message"));
        assertThat(ofUnknown.error().path("details")).isEqualTo(ofKnown.error().path("details"));
    }

    private static long median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow();
    }
}

package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.client.Answer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Nothing that a stranger can measure tells which accounts exist. */
@WinzoTest
class EnumerationIT {

    private static final int TRIES = 400;
    private static final int WARM_UP = 100;

    /** Medians further apart than this could be told apart by whoever asks often enough (OWASP ASVS 6.3.8). */
    private static final Duration MEDIANS_APART_MAX = Duration.ofMillis(5);

    @ArquillianResource
    Winzo winzo;

    @Test
    void aLoginTakesAsLongForAnUnknownName() {
        String known = winzo.customer().login().username();

        assertIndistinguishable(
                () -> login(known),
                () -> login("it-" + UUID.randomUUID().toString().substring(0, 18)));
    }

    @Test
    void aLoginTakesAsLongForAnUnknownAddress() {
        String known = winzo.customer().login().username() + "@example.com";

        assertIndistinguishable(
                () -> login(known),
                () -> login("it-" + UUID.randomUUID().toString().substring(0, 18) + "@example.com"));
    }

    private Answer login(String username) {
        return winzo.api().post("/api/auth/login", Map.of("username", username, "password", "not the password"));
    }

    /** Both kinds of request in turns, so that whatever else the machine does meets both alike. */
    private static void assertIndistinguishable(Supplier<Answer> known, Supplier<Answer> unknown) {
        long[] knownNanos = new long[TRIES];
        long[] unknownNanos = new long[TRIES];
        for (int i = -WARM_UP; i < TRIES; i++) {
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
        assertThat(apart).as("between the medians of %d tries each", TRIES).isLessThan(MEDIANS_APART_MAX);
    }

    private static long median(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length / 2];
    }
}

package com.winzo.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordHasherTest {

    @ParameterizedTest(name = "{0} ms at {1} %: {2} ms")
    @CsvSource({
        "250, 100, 250",
        "250,   0,   0",
        "250,  50, 125",
        " 10, 100,  10",
        "  9, 100,   0", // as cheap as in tests: not worth a rest
    })
    void aThreadRestsAfterAHashThatTookLong(int workMillis, int percent, int restMillis) {
        long restNanos = PasswordHasher.restNanos(Duration.ofMillis(workMillis).toNanos(), percent);

        assertThat(Duration.ofNanos(restNanos)).hasMillis(restMillis);
    }
}

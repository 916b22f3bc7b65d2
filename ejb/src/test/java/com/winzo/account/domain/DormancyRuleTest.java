package com.winzo.account.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When nobody is taken to use an account any more. */
class DormancyRuleTest {

    private static final int LOGIN_MONTHS = 24;

    @ParameterizedTest(name = "{0} before {1}: {2}")
    @CsvSource({
        "P400D, 2026-11-27T10:00:00Z, 2025-10-23T10:00:00Z",
        "P13M,  2026-03-31T10:00:00Z, 2025-02-28T10:00:00Z",
        "P1Y,   2024-02-29T00:00:00Z, 2023-02-28T00:00:00Z",
        "P90D,  2026-03-31T10:00:00Z, 2025-12-31T10:00:00Z",
        "P2Y,   2026-03-31T10:00:00Z, 2024-03-31T10:00:00Z"
    })
    void countsByTheCalendar(Period after, Instant now, Instant since) {
        assertThat(new DormancyRule(after, LOGIN_MONTHS).since(now)).isEqualTo(since);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "-P1Y", "P89D", "P2M", "P25M", "P3Y", "P800D"})
    void isNeitherShorterThanASessionNorLongerThanMemory(Period after) {
        assertThatThrownBy(() -> new DormancyRule(after, LOGIN_MONTHS)).isInstanceOf(IllegalArgumentException.class);
    }
}

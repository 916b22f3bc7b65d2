package com.winzo.account.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExclusionPeriodTest {

    @ParameterizedTest(name = "{0} and {1} months: {2}")
    @CsvSource({
        "2026-01-10T00:00:00Z, 6,  2026-07-11T00:00:00Z",
        "2026-01-10T23:59:59Z, 6,  2026-07-11T00:00:00Z",
        "2026-08-31T12:00:00Z, 6,  2027-03-01T00:00:00Z",
        "2027-08-31T12:00:00Z, 6,  2028-03-01T00:00:00Z",
        "2026-01-10T12:00:00Z, 60, 2031-01-11T00:00:00Z"
    })
    void lastsUntilTheEndOfTheLastDay(Instant from, int months, Instant end) {
        assertThat(ExclusionPeriod.end(from, months)).isEqualTo(end);
    }
}

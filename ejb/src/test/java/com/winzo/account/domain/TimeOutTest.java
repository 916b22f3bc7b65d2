package com.winzo.account.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.kernel.AccountAction;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a break lasts, and what it leaves possible. */
class TimeOutTest {

    @ParameterizedTest(name = "{1} hours from {0}: {2}")
    @CsvSource({
        "2026-03-28T12:00:00Z,           24,   2026-03-29T12:00:00Z",
        "2026-03-28T12:00:00.000001Z,    24,   2026-03-29T12:00:01Z",
        "2026-03-28T12:00:00.999999999Z, 48,   2026-03-30T12:00:01Z",
        "2026-03-28T12:00:00Z,           1008, 2026-05-09T12:00:00Z"
    })
    void isNeverShorterThanAskedFor(Instant from, int hours, Instant end) {
        assertThat(TimeOut.end(from, hours)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"LOG_IN, true", "BET, false", "DEPOSIT, false", "WITHDRAW, true"})
    void bringsNoMoneyIntoPlay(AccountAction action, boolean permitted) {
        assertThat(TimeOut.permits(action)).isEqualTo(permitted);
    }
}

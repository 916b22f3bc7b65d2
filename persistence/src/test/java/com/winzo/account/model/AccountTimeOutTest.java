package com.winzo.account.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.kernel.AccountId;
import java.time.Instant;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A time-out only becomes longer, and ends by itself. */
class AccountTimeOutTest {

    private static final Instant NOW = Instant.parse("2026-01-10T12:00:00Z");
    private static final Instant END = Instant.parse("2026-01-12T12:00:00Z");

    private final Account account = new Account(
            new AccountId(UUID.fromString("0199a1b2-0000-7000-8000-000000000001")),
            "ada",
            "hash",
            new byte[] {1},
            new byte[] {2},
            "US",
            Currency.getInstance("USD"),
            Set.of("user"),
            NOW);

    @ParameterizedTest(name = "then until {0}: changed {1}, lasts until {2}")
    @CsvSource({
        "2026-01-11T12:00:00Z, false, 2026-01-12T12:00:00Z",
        "2026-01-12T12:00:00Z, false, 2026-01-12T12:00:00Z",
        "2026-01-13T12:00:00Z, true,  2026-01-13T12:00:00Z"
    })
    void onlyBecomesLonger(Instant next, boolean changed, Instant lasts) {
        assertThat(account.takeTimeOut(END, NOW)).isTrue();

        assertThat(account.takeTimeOut(next, NOW.plusSeconds(60))).isEqualTo(changed);

        assertThat(account.timeOutUntil(NOW)).isEqualTo(lasts);
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({
        "2026-01-10T12:00:00Z,       2026-01-12T12:00:00Z",
        "2026-01-12T11:59:59.999Z,   2026-01-12T12:00:00Z",
        "2026-01-12T12:00:00Z,",
        "2027-01-01T00:00:00Z,"
    })
    void endsByItself(Instant at, Instant shown) {
        account.takeTimeOut(END, NOW);

        assertThat(account.timeOutUntil(at)).isEqualTo(shown);
    }
}

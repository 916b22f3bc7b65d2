package com.winzo.account.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.AccountStatus;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import java.time.Instant;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a self-exclusion holds, and that it only becomes longer. */
class AccountExclusionTest {

    private static final Instant NOW = Instant.parse("2026-01-10T12:00:00Z");
    private static final Instant END = Instant.parse("2026-07-11T00:00:00Z");

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

    @ParameterizedTest(name = "active at {0}: {1}")
    @CsvSource({
        "2026-01-10T12:00:00Z, false",
        "2026-07-10T23:59:59.999Z, false",
        "2026-07-11T00:00:00Z, true",
        "2030-01-01T00:00:00Z, true"
    })
    void isLiftedWhenItsTimeIsOver(Instant at, boolean lifted) {
        account.excludeUntil(END, NOW);

        if (lifted) {
            account.changeStatus(AccountStatus.ACTIVE, at);
            assertThat(account.status()).isEqualTo(AccountStatus.ACTIVE);
            assertThat(account.excludedUntil()).isNull();
        } else {
            assertRefused(AccountStatus.ACTIVE, at);
            assertThat(account.excludedUntil()).isEqualTo(END);
        }
    }

    @ParameterizedTest(name = "then until {0}: changed {1}, lasts until {2}")
    @CsvSource({
        "2026-07-10T00:00:00Z, false, 2026-07-11T00:00:00Z",
        "2026-07-11T00:00:00Z, false, 2026-07-11T00:00:00Z",
        "2027-01-11T00:00:00Z, true,  2027-01-11T00:00:00Z"
    })
    void onlyBecomesLonger(Instant next, boolean changed, Instant lasts) {
        account.excludeUntil(END, NOW);

        assertThat(account.excludeUntil(next, NOW.plusSeconds(60))).isEqualTo(changed);

        assertThat(account.excludedUntil()).isEqualTo(lasts);
    }

    @Test
    void withoutAnEndItStays() {
        account.changeStatus(AccountStatus.SELF_EXCLUDED, NOW);

        assertThat(account.excludeUntil(END, NOW)).isFalse();
        assertRefused(AccountStatus.ACTIVE, Instant.parse("2099-01-01T00:00:00Z"));
    }

    @Test
    void anEndedAccountIsNotExcluded() {
        account.changeStatus(AccountStatus.CLOSED, NOW);

        assertThatThrownBy(() -> account.excludeUntil(END, NOW)).isInstanceOf(BusinessException.class);
        assertThat(account.excludedUntil()).isNull();
    }

    private void assertRefused(AccountStatus next, Instant at) {
        assertThatThrownBy(() -> account.changeStatus(next, at))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT));
        assertThat(account.status()).isEqualTo(AccountStatus.SELF_EXCLUDED);
    }
}

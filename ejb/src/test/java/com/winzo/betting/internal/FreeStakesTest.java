package com.winzo.betting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.winzo.betting.domain.FreeStake;
import com.winzo.betting.repository.FreeBetRepository.FreeBet;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.Money;
import com.winzo.kernel.StakeKind;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which free bets can pay for a slip. */
class FreeStakesTest {

    private static final Instant NOW = Instant.parse("2015-09-10T20:15:31Z");
    private static final AccountId OWNER = new AccountId(new UUID(0, 1));
    private static final UUID FRESH = new UUID(1, 1);
    private static final UUID USED = new UUID(1, 2);
    private static final UUID EXPIRED = new UUID(1, 3);
    private static final Money TEN = new Money(10_00, Currency.getInstance("USD"));

    private final FreeStakes stakes = new FreeStakes(Map.of(
            FRESH, bet(FRESH, NOW.plusMillis(1), null),
            USED, bet(USED, NOW.plusSeconds(60), new BetId(new UUID(2, 1))),
            EXPIRED, bet(EXPIRED, NOW, null)));

    @Test
    void payOnceBeforeTheyExpire() {
        assertThat(stakes.of(OWNER, FRESH, NOW)).isEqualTo(new FreeStake(StakeKind.FREE_KEPT, TEN));
        assertThat(stakes.of(OWNER, null, NOW)).isNull();
        refuses(ErrorCode.FREE_BET_UNUSABLE, OWNER, USED);
        refuses(ErrorCode.FREE_BET_UNUSABLE, OWNER, EXPIRED);
        stakes.take(FRESH);
        refuses(ErrorCode.FREE_BET_UNUSABLE, OWNER, FRESH);
    }

    @Test
    void payForTheirOwnerOnly() {
        refuses(ErrorCode.NOT_FOUND, new AccountId(new UUID(0, 2)), FRESH);
        refuses(ErrorCode.NOT_FOUND, OWNER, new UUID(1, 9));
    }

    private void refuses(ErrorCode code, AccountId customer, UUID bet) {
        assertThatThrownBy(() -> stakes.of(customer, bet, NOW))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static FreeBet bet(UUID id, Instant expiresAt, BetId usedFor) {
        return new FreeBet(id, OWNER, TEN, StakeKind.FREE_KEPT, NOW.minusSeconds(60), expiresAt, usedFor);
    }
}

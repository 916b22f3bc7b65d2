package com.winzo.account.model;

import com.winzo.kernel.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** How often in a row the codes of an account were guessed wrong, and until when no guess is looked at. */
@Entity
public class FactorGuard {

    @Id
    private UUID accountId;

    private int failures;
    private Instant blockedUntil;

    protected FactorGuard() {}

    public FactorGuard(AccountId accountId) {
        this.accountId = accountId.value();
    }

    /** @param pause until the next guess is looked at; zero for none */
    public void fail(Duration pause, Instant now) {
        failures++;
        blockedUntil = pause.isZero() ? null : now.plus(pause);
    }

    /** The right one was shown. */
    public void reset() {
        failures = 0;
        blockedUntil = null;
    }

    public int failures() {
        return failures;
    }

    /** How long no guess is looked at; zero when one is. */
    public Duration pause(Instant now) {
        return blockedUntil == null || !now.isBefore(blockedUntil)
                ? Duration.ZERO
                : Duration.between(now, blockedUntil);
    }
}

package com.winzo.account.model;

import com.winzo.kernel.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * The authenticator app of an account: a secret, sealed, that both sides make codes of. It is offered first and counts from
 * its holder's first code on; until then an earlier one stays.
 */
@Entity
public class TotpFactor {

    @Id
    private UUID accountId;

    private byte[] secret;
    private Instant confirmedAt;
    private byte[] pendingSecret;
    private Instant pendingUntil;
    private long lastStep;

    protected TotpFactor() {}

    public TotpFactor(AccountId accountId) {
        this.accountId = accountId.value();
    }

    /** @param sealedSecret counts once a code of it is shown in time */
    public void offer(byte[] sealedSecret, Instant until) {
        pendingSecret = sealedSecret.clone();
        pendingUntil = until;
    }

    /**
     * The secret on offer counts from now on.
     *
     * @param step whose code was shown; no code of it or of an earlier one opens anything
     */
    public void confirm(long step, Instant now) {
        secret = pendingSecret;
        pendingSecret = null;
        pendingUntil = null;
        confirmedAt = now;
        lastStep = step;
    }

    /** A code was shown: neither it nor an earlier one opens anything again. */
    public void use(long step) {
        lastStep = step;
    }

    public boolean isConfirmed() {
        return secret != null;
    }

    public boolean isOffered(Instant now) {
        return pendingSecret != null && now.isBefore(pendingUntil);
    }

    /** Sealed; only of a confirmed one. */
    public byte[] secret() {
        return secret.clone();
    }

    /** Sealed; only of an offered one. */
    public byte[] pendingSecret() {
        return pendingSecret.clone();
    }

    /** Until when a code of the secret on offer must be shown; null without one. */
    public Instant pendingUntil() {
        return pendingUntil;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    public long lastStep() {
        return lastStep;
    }
}

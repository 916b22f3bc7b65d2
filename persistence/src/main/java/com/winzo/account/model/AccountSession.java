package com.winzo.account.model;

import com.winzo.kernel.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * One login and everything that descends from it: the family of its refresh tokens, and its access tokens by their
 * {@code sid}. Ends by logout, by a misused token, with a change of password, or with time.
 */
@Entity
public class AccountSession {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID accountId;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private Instant expiresAt;

    private Instant revokedAt;
    private String revokedReason;

    protected AccountSession() {}

    /** @param expiresAt however often it is renewed, it ends then */
    public AccountSession(UUID id, AccountId accountId, Instant createdAt, Instant expiresAt) {
        this.id = id;
        this.accountId = accountId.value();
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    /** Ends the session; the first reason stays. */
    public void revoke(String reason, Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
            revokedReason = reason;
        }
    }

    public UUID id() {
        return id;
    }

    public AccountId accountId() {
        return new AccountId(accountId);
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public String revokedReason() {
        return revokedReason;
    }
}

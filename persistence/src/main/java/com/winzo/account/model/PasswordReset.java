package com.winzo.account.model;

import com.winzo.kernel.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A mailed token with which somebody may set another password, once. */
@Entity
public class PasswordReset {

    @Id
    private String tokenHash;

    @Column(updatable = false)
    private UUID accountId;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private Instant expiresAt;

    private Instant usedAt;

    protected PasswordReset() {}

    public PasswordReset(String tokenHash, AccountId accountId, Instant createdAt, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.accountId = accountId.value();
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    public boolean isGood(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    public void use(Instant now) {
        usedAt = now;
    }

    public AccountId accountId() {
        return new AccountId(accountId);
    }

    public Instant createdAt() {
        return createdAt;
    }
}

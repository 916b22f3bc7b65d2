package com.winzo.account.model;

import com.winzo.kernel.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A wish to be reached at another address, until its holder confirms it. */
@Entity
public class EmailChange {

    @Id
    private String tokenHash;

    @Column(updatable = false)
    private UUID accountId;

    @Column(updatable = false)
    private byte[] address;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private Instant expiresAt;

    protected EmailChange() {}

    /** @param address sealed */
    public EmailChange(String tokenHash, AccountId accountId, byte[] address, Instant createdAt, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.accountId = accountId.value();
        this.address = address.clone();
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    public AccountId accountId() {
        return new AccountId(accountId);
    }

    /** Sealed. */
    public byte[] address() {
        return address.clone();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }
}

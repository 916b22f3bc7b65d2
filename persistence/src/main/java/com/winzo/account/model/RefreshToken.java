package com.winzo.account.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A refresh token by its hash: good once, then replaced by its successor in the same session. */
@Entity
public class RefreshToken {

    @Id
    private String hash;

    @Column(updatable = false)
    private UUID sessionId;

    @Column(updatable = false)
    private Instant issuedAt;

    @Column(updatable = false)
    private Instant expiresAt;

    private Instant rotatedAt;
    private String replacedBy;

    protected RefreshToken() {}

    /**
     * @param hash SHA-256 of the token, hexadecimal
     * @param expiresAt unused, it ends then
     */
    public RefreshToken(String hash, UUID sessionId, Instant issuedAt, Instant expiresAt) {
        this.hash = hash;
        this.sessionId = sessionId;
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    /** Uses the token up. */
    public void rotate(String successorHash, Instant now) {
        replacedBy = successorHash;
        rotatedAt = now;
    }

    public String hash() {
        return hash;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public UUID sessionId() {
        return sessionId;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** When it was used up, or null. */
    public Instant rotatedAt() {
        return rotatedAt;
    }

    /** The hash of its successor, or null. */
    public String replacedBy() {
        return replacedBy;
    }
}

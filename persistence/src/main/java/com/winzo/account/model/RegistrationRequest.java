package com.winzo.account.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A registration whose address has yet to be confirmed; no account, and deleted when it becomes one or expires. */
@Entity
public class RegistrationRequest {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String tokenHash;

    @Column(updatable = false)
    private byte[] content;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private Instant expiresAt;

    protected RegistrationRequest() {}

    /**
     * @param tokenHash of the token that only the holder of the address gets
     * @param content sealed
     */
    public RegistrationRequest(UUID id, String tokenHash, byte[] content, Instant createdAt, Instant expiresAt) {
        this.id = id;
        this.tokenHash = tokenHash;
        this.content = content.clone();
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    public UUID id() {
        return id;
    }

    /** Sealed. */
    public byte[] content() {
        return content.clone();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }
}

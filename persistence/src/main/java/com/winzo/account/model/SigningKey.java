package com.winzo.account.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** An RSA key of access tokens; never changed, only followed by another. */
@Entity
public class SigningKey {

    @Id
    private String kid;

    @Column(updatable = false)
    private byte[] publicKey;

    @Column(updatable = false)
    private byte[] privateKey;

    @Column(updatable = false)
    private String origin;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private Instant signsFrom;

    protected SigningKey() {}

    /**
     * @param kid its name, which follows from the public key (RFC 7638)
     * @param publicKey X.509
     * @param privateKey sealed
     * @param origin {@code generated} or {@code supplied}
     * @param signsFrom when it begins to sign
     */
    public SigningKey(
            String kid, byte[] publicKey, byte[] privateKey, String origin, Instant createdAt, Instant signsFrom) {
        this.kid = kid;
        this.publicKey = publicKey.clone();
        this.privateKey = privateKey.clone();
        this.origin = origin;
        this.createdAt = createdAt;
        this.signsFrom = signsFrom;
    }

    public String kid() {
        return kid;
    }

    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** Sealed. */
    public byte[] privateKey() {
        return privateKey.clone();
    }

    public String origin() {
        return origin;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant signsFrom() {
        return signsFrom;
    }
}

package com.winzo.account.model;

import com.winzo.kernel.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A passkey of an account: the public half of a key pair whose private half never leaves its authenticator. */
@Entity
public class Passkey {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID accountId;

    @Column(updatable = false)
    private byte[] credentialId;

    @Column(updatable = false)
    private byte[] publicKey;

    private long signCount;

    @Column(updatable = false)
    private String transports;

    private String name;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant lastUsedAt;

    protected Passkey() {}

    /**
     * @param credentialId by which the authenticator finds the private half
     * @param publicKey in COSE form (RFC 9052)
     * @param signCount how often the authenticator says it has signed; always 0 from those that do not count
     * @param transports how browsers reach the authenticator
     * @param name by which its holder knows it
     */
    public Passkey(
            UUID id,
            AccountId accountId,
            byte[] credentialId,
            byte[] publicKey,
            long signCount,
            Collection<String> transports,
            String name,
            Instant createdAt) {
        this.id = id;
        this.accountId = accountId.value();
        this.credentialId = credentialId.clone();
        this.publicKey = publicKey.clone();
        this.signCount = signCount;
        this.transports = String.join(" ", transports);
        this.name = name;
        this.createdAt = createdAt;
    }

    /** It has signed. */
    public void use(long newSignCount, Instant now) {
        signCount = newSignCount;
        lastUsedAt = now;
    }

    public void rename(String newName) {
        name = newName;
    }

    public UUID id() {
        return id;
    }

    public AccountId accountId() {
        return new AccountId(accountId);
    }

    public byte[] credentialId() {
        return credentialId.clone();
    }

    public byte[] publicKey() {
        return publicKey.clone();
    }

    public long signCount() {
        return signCount;
    }

    public List<String> transports() {
        return Arrays.stream(transports.split(" "))
                .filter(transport -> !transport.isEmpty())
                .toList();
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }
}

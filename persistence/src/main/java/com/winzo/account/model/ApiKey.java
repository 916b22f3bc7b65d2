package com.winzo.account.model;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a machine shows instead of a login. It is given a part of what machines may do, for a time and perhaps for some networks
 * only; its secret can be renewed while the old one still works, and taken away for good.
 */
@Entity
public class ApiKey {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String prefix;

    private String secretHash;
    private String previousHash;
    private Instant previousUntil;

    @Column(updatable = false)
    private String permissions;

    @Column(updatable = false)
    private String networks;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private UUID createdBy;

    @Column(updatable = false)
    private Instant expiresAt;

    private Instant rotatedAt;
    private Instant revokedAt;

    // Written by statements of their own: noting a use must not contend with a rotation.
    @Column(insertable = false, updatable = false)
    private Instant lastUsedAt;

    @Column(insertable = false, updatable = false)
    private String lastUsedAddress;

    @Version
    private long version;

    protected ApiKey() {}

    /**
     * @param prefix the part of the key that may be shown, and finds it
     * @param secretHash SHA-256 of the whole key, hexadecimal
     * @param permissions names of permissions
     * @param networks CIDR blocks it may be used from; none for everywhere
     */
    public ApiKey(
            UUID id,
            String name,
            String prefix,
            String secretHash,
            Collection<String> permissions,
            Collection<String> networks,
            AccountId createdBy,
            Instant expiresAt,
            Instant now) {
        this.id = id;
        this.name = name;
        this.prefix = prefix;
        this.secretHash = secretHash;
        this.permissions = String.join(" ", permissions);
        this.networks = String.join(" ", networks);
        this.createdBy = createdBy.value();
        this.expiresAt = expiresAt;
        this.createdAt = now;
    }

    /**
     * Another secret; the present one works until an instant, so that its holder can change over.
     *
     * @throws BusinessException {@code VAL_005} when the key has ended
     */
    public void rotate(String newHash, Instant previousWorksUntil, Instant now) {
        if (revokedAt != null || !now.isBefore(expiresAt)) {
            throw BusinessException.conflict("This key has ended.");
        }
        previousHash = secretHash;
        previousUntil = previousWorksUntil;
        secretHash = newHash;
        rotatedAt = now;
    }

    /** Takes the key away; a second time changes nothing. */
    public void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    /**
     * Until when a secret of this hash opens anything.
     *
     * @return an instant that may have passed; null when it never does again
     */
    public Instant opensUntil(String hash) {
        if (revokedAt != null) {
            return null;
        }
        if (hash.equals(secretHash)) {
            return expiresAt;
        }
        return hash.equals(previousHash) && previousUntil.isBefore(expiresAt) ? previousUntil : null;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String prefix() {
        return prefix;
    }

    public Set<String> permissions() {
        return words(permissions);
    }

    public Set<String> networks() {
        return words(networks);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public AccountId createdBy() {
        return new AccountId(createdBy);
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Instant rotatedAt() {
        return rotatedAt;
    }

    public Instant revokedAt() {
        return revokedAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    public String lastUsedAddress() {
        return lastUsedAddress;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}

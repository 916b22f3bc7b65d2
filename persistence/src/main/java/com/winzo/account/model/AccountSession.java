package com.winzo.account.model;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.SecondFactor;
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

    @Column(updatable = false)
    private String address;

    @Column(updatable = false)
    private String device;

    private Instant lastUsedAt;
    private Instant passwordAt;
    private Instant factorAt;
    private SecondFactor factor;
    private Instant revokedAt;
    private String revokedReason;

    protected AccountSession() {}

    /**
     * @param expiresAt however often it is renewed, it ends then
     * @param address where the login came from
     * @param device what the client says it is, at most 200 characters; null when it says nothing
     */
    public AccountSession(
            UUID id, AccountId accountId, Instant createdAt, Instant expiresAt, String address, String device) {
        this.id = id;
        this.accountId = accountId.value();
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
        this.address = address;
        this.device = device;
        this.lastUsedAt = createdAt;
        this.passwordAt = createdAt;
    }

    /** It goes on where another one ends: what was proved there is proved here. */
    public void continueFrom(AccountSession before) {
        passwordAt = before.passwordAt;
        factorAt = before.factorAt;
        factor = before.factor;
    }

    /** Its holder has entered the password again. */
    public void provePassword(Instant now) {
        passwordAt = now;
    }

    /** Its holder has shown a second factor. */
    public void prove(SecondFactor shown, Instant now) {
        factor = shown;
        factorAt = now;
    }

    /** It was renewed. */
    public void use(Instant now) {
        lastUsedAt = now;
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

    public Instant createdAt() {
        return createdAt;
    }

    /** Where the login came from; null for one from before this was kept. */
    public String address() {
        return address;
    }

    /** What the client said it is, or null. */
    public String device() {
        return device;
    }

    /** When its holder last entered the password. */
    public Instant passwordAt() {
        return passwordAt;
    }

    /** When its holder last showed a second factor; null when never. */
    public Instant factorAt() {
        return factorAt;
    }

    /** Which second factor was shown last; null when none was. */
    public SecondFactor factor() {
        return factor;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
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

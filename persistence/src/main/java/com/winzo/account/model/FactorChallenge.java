package com.winzo.account.model;

import com.winzo.kernel.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * Something begun that a second factor ends, once and soon: a login whose password was right, a step-up of a session, the
 * registration of a passkey.
 */
@Entity
public class FactorChallenge {

    /** What it ends. */
    public enum Kind {
        LOGIN,
        STEP_UP,
        REGISTRATION
    }

    @Id
    private String tokenHash;

    @Column(updatable = false)
    private Kind kind;

    @Column(updatable = false)
    private UUID accountId;

    @Column(updatable = false)
    private UUID sessionId;

    @Column(updatable = false)
    private String passwordMark;

    private String request;
    private int failures;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private Instant expiresAt;

    protected FactorChallenge() {}

    private FactorChallenge(
            String tokenHash, Kind kind, AccountId accountId, UUID sessionId, Instant createdAt, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.kind = kind;
        this.accountId = accountId.value();
        this.sessionId = sessionId;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    /** @param passwordMark what tells whether the password is still the one that was right */
    public static FactorChallenge ofLogin(
            String tokenHash, AccountId accountId, String passwordMark, Instant createdAt, Instant expiresAt) {
        FactorChallenge challenge = new FactorChallenge(tokenHash, Kind.LOGIN, accountId, null, createdAt, expiresAt);
        challenge.passwordMark = passwordMark;
        return challenge;
    }

    /** Of a session: only it can be answered by it. */
    public static FactorChallenge ofSession(
            String tokenHash, Kind kind, AccountId accountId, UUID sessionId, Instant createdAt, Instant expiresAt) {
        return new FactorChallenge(tokenHash, kind, accountId, sessionId, createdAt, expiresAt);
    }

    /** @param json what an authenticator is asked to sign; takes the place of an earlier one */
    public void ask(String json) {
        request = json;
    }

    /** What an authenticator was asked, and is not asked again; null when it was not. */
    public String takeRequest() {
        String asked = request;
        request = null;
        return asked;
    }

    /** @return how often by now */
    public int fail() {
        failures++;
        return failures;
    }

    public boolean isGood(Kind wanted, Instant now) {
        return kind == wanted && now.isBefore(expiresAt);
    }

    public AccountId accountId() {
        return new AccountId(accountId);
    }

    public UUID sessionId() {
        return sessionId;
    }

    public String passwordMark() {
        return passwordMark;
    }
}

package com.winzo.account.model;

import com.winzo.kernel.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One attempt to log in, for those who look for attacks; append-only. */
@Entity
public class LoginAttempt {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID accountId;

    @Column(updatable = false)
    private String outcome;

    @Column(updatable = false)
    private String address;

    @Column(updatable = false)
    private String device;

    @Column(updatable = false)
    private Instant attemptedAt;

    protected LoginAttempt() {}

    /**
     * @param accountId whose login it was, or null: what was typed as a name is not kept, it may be a password
     * @param outcome how it ended
     * @param address where it came from
     * @param device what the client said it is; null for nothing
     */
    public LoginAttempt(
            UUID id, AccountId accountId, String outcome, String address, String device, Instant attemptedAt) {
        this.id = id;
        this.accountId = accountId == null ? null : accountId.value();
        this.outcome = outcome;
        this.address = address;
        this.device = device;
        this.attemptedAt = attemptedAt;
    }

    public String outcome() {
        return outcome;
    }
}

package com.winzo.account.model;

import com.winzo.kernel.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A code that its holder has written down for when everything else is lost; good once, known by its hash only. */
@Entity
public class RecoveryCode {

    @Id
    private String codeHash;

    @Column(updatable = false)
    private UUID accountId;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant usedAt;

    protected RecoveryCode() {}

    public RecoveryCode(String codeHash, AccountId accountId, Instant createdAt) {
        this.codeHash = codeHash;
        this.accountId = accountId.value();
        this.createdAt = createdAt;
    }

    public void use(Instant now) {
        usedAt = now;
    }

    public boolean isUsed() {
        return usedAt != null;
    }

    public AccountId accountId() {
        return new AccountId(accountId);
    }
}

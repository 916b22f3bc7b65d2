package com.winzo.account.model;

import com.winzo.kernel.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What a customer has agreed to, or refused, and when; append-only, the newest one of a kind holds. */
@Entity
public class Consent {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID accountId;

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private String version;

    @Column(updatable = false)
    private boolean granted;

    @Column(updatable = false)
    private String address;

    @Column(updatable = false)
    private Instant recordedAt;

    protected Consent() {}

    /**
     * @param kind {@code terms} or {@code marketing}
     * @param version of the text that was shown
     * @param address where it came from
     */
    public Consent(
            UUID id, AccountId accountId, String kind, String version, boolean granted, String address, Instant now) {
        this.id = id;
        this.accountId = accountId.value();
        this.kind = kind;
        this.version = version;
        this.granted = granted;
        this.address = address;
        this.recordedAt = now;
    }

    public String kind() {
        return kind;
    }

    public String version() {
        return version;
    }

    public boolean isGranted() {
        return granted;
    }

    public String address() {
        return address;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}

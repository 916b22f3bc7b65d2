package com.winzo.platform.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A mail on its way out: tried until it is sent, each time after a longer pause. */
@Entity
public class OutgoingMail {

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int DOUBLINGS_MAX = 10;

    @Id
    private UUID id;

    private byte[] content;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant nextAttemptAt;
    private int attempts;
    private Instant sentAt;

    protected OutgoingMail() {}

    /** @param content sealed */
    public OutgoingMail(UUID id, byte[] content, Instant createdAt) {
        this.id = id;
        this.content = content.clone();
        this.createdAt = createdAt;
        this.nextAttemptAt = createdAt;
    }

    /** Somebody is sending it; if they never tell, it is tried again. */
    public void attempt(Instant now) {
        nextAttemptAt = now.plus(PAUSE.multipliedBy(1L << Math.min(attempts, DOUBLINGS_MAX)));
        attempts++;
    }

    /** It has left, and nobody needs its text any more. */
    public void sent(Instant now) {
        sentAt = now;
        content = new byte[0];
    }

    public UUID id() {
        return id;
    }

    /** Sealed; empty once it is sent. */
    public byte[] content() {
        return content.clone();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    /** Null while it waits. */
    public Instant sentAt() {
        return sentAt;
    }

    public int attempts() {
        return attempts;
    }
}

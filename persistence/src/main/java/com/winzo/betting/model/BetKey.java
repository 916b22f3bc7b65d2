package com.winzo.betting.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The key that a client placed a bet under; written together with the bet, for reading only here. */
@Entity
@Immutable
public class BetKey {

    @EmbeddedId
    private Id id;

    private UUID betId;

    protected BetKey() {}

    public Id id() {
        return id;
    }

    /** The bet that was placed under the key. */
    public UUID betId() {
        return betId;
    }

    /** A key belongs to its customer: two may use the same. */
    @Embeddable
    public record Id(UUID accountId, String key) {}
}

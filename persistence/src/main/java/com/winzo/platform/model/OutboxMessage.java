package com.winzo.platform.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A message that waits for its transaction to commit; written once, sent, deleted. */
@Entity
@Immutable
@Table(name = "outbox_message")
public class OutboxMessage {

    @Id
    private UUID id;

    private String destination;

    private String type;

    private UUID aggregateId;

    private String payload;

    protected OutboxMessage() {}

    /**
     * @param aggregateId messages of the same are sent in order
     * @param payload JSON, an array of what it tells
     */
    public OutboxMessage(UUID id, String destination, String type, UUID aggregateId, String payload) {
        this.id = id;
        this.destination = destination;
        this.type = type;
        this.aggregateId = aggregateId;
        this.payload = payload;
    }

    public UUID id() {
        return id;
    }

    public String destination() {
        return destination;
    }

    public String type() {
        return type;
    }

    public UUID aggregateId() {
        return aggregateId;
    }

    public String payload() {
        return payload;
    }
}

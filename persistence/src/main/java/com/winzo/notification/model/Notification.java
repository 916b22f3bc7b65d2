package com.winzo.notification.model;

import com.winzo.kernel.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A message to a customer. Written by {@code NotificationRepository.tell}, read as an entity. */
@Entity
@Immutable
public class Notification {

    @Id
    private UUID id;

    private UUID accountId;
    private String type;
    private String title;
    private String body;
    private Instant createdAt;

    protected Notification() {}

    public UUID id() {
        return id;
    }

    public AccountId accountId() {
        return new AccountId(accountId);
    }

    public String type() {
        return type;
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }

    public Instant createdAt() {
        return createdAt;
    }
}

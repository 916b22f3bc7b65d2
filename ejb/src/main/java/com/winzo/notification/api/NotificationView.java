package com.winzo.notification.api;

import java.time.Instant;
import java.util.UUID;

/**
 * A message to a customer, as REST lists it and sockets push it.
 *
 * @param type the event it tells of, for example {@code bet_settled}
 */
public record NotificationView(UUID id, String type, String title, String body, Instant createdAt) {}

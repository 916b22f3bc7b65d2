package com.winzo.account.api;

import java.time.Instant;
import java.util.UUID;

/**
 * A passkey, for its holder.
 *
 * @param lastUsedAt null for never
 */
public record PasskeyView(UUID id, String name, Instant createdAt, Instant lastUsedAt) {}

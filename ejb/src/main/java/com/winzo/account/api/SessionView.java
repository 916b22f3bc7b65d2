package com.winzo.account.api;

import java.time.Instant;
import java.util.UUID;

/**
 * A login as its holder sees it.
 *
 * @param device what the client said it is, or null
 * @param address where the login came from, or null for one from before this was kept
 * @param country of that address (ISO 3166-1 alpha-2); null when nobody knows
 * @param lastUsedAt when it was opened or last renewed
 * @param expiresAt when it ends, however often it is renewed
 * @param current whether it is the one that asks
 */
public record SessionView(
        UUID id,
        String device,
        String address,
        String country,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        boolean current) {}

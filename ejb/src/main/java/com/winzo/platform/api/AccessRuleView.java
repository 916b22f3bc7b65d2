package com.winzo.platform.api;

import java.time.Instant;
import java.util.UUID;

/**
 * A network or a country that is let in or kept out.
 *
 * @param network null when it is a country
 * @param country null when it is a network
 */
public record AccessRuleView(
        UUID id,
        AccessScope scope,
        AccessKind kind,
        String network,
        String country,
        String reason,
        Instant createdAt,
        UUID createdBy) {}

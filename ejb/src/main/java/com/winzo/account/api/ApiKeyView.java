package com.winzo.account.api;

import com.winzo.platform.api.Permission;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is told of a key; never its secret.
 *
 * @param prefix how the key begins, to tell it from others
 * @param networks CIDR blocks it may be used from; none for everywhere
 * @param rotatedAt when it got its present secret, if not from the start
 * @param revokedAt null while it has not been taken away
 * @param lastUsedAt to the minute; null if never
 */
public record ApiKeyView(
        UUID id,
        String name,
        String prefix,
        List<Permission> permissions,
        List<String> networks,
        Instant createdAt,
        UUID createdBy,
        Instant expiresAt,
        Instant rotatedAt,
        Instant revokedAt,
        Instant lastUsedAt,
        String lastUsedAddress) {}

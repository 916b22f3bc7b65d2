package com.winzo.platform.api;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that one member of staff wants to do and another decides about.
 *
 * @param action as in the audit trail, for example {@code market.rollback}
 * @param subject what it is done to, for example {@code market/<id>}
 * @param command the order as it was given, as JSON
 * @param decidedBy null, like the two that follow, until somebody has decided
 */
public record ApprovalView(
        UUID id,
        String action,
        String subject,
        String command,
        UUID requestedBy,
        Instant requestedAt,
        Instant expiresAt,
        UUID decidedBy,
        Instant decidedAt,
        Boolean approved) {}

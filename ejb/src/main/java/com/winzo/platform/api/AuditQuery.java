package com.winzo.platform.api;

import com.winzo.kernel.AccountId;
import java.time.Instant;
import java.util.UUID;

/**
 * Which audit records are wanted; what is null does not matter.
 *
 * @param action itself ({@code login.success}), or the beginning of it ({@code login})
 * @param subject for example {@code account/<id>}
 * @param before a record's id: only older ones
 */
public record AuditQuery(AccountId actorId, String action, String subject, Instant from, Instant to, UUID before) {}

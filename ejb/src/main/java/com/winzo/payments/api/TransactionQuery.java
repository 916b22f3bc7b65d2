package com.winzo.payments.api;

import com.winzo.kernel.TransactionStatus;
import com.winzo.kernel.TransactionType;
import java.time.Instant;
import java.util.UUID;

/**
 * Which transactions; a null part lets all pass.
 *
 * @param from the first instant
 * @param to the first instant after
 * @param before only transactions older than this one: a cursor that new ones do not shift
 * @param oldestFirst the order; otherwise the newest come first
 */
public record TransactionQuery(
        TransactionType type, TransactionStatus status, Instant from, Instant to, UUID before, boolean oldestFirst) {}

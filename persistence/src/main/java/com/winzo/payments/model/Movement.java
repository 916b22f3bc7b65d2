package com.winzo.payments.model;

import com.winzo.kernel.Money;
import com.winzo.kernel.TransactionStatus;
import com.winzo.kernel.TransactionType;
import java.time.Instant;
import java.util.UUID;

/**
 * One movement as the customer sees it.
 *
 * @param amount never negative
 * @param change what it does to the balance; zero when it came to nothing
 * @param referenceId the bet or payment it belongs to
 * @param method, reason, nextStep of payments only, else null
 */
public record Movement(
        UUID id,
        TransactionType type,
        TransactionStatus status,
        Money amount,
        Money change,
        UUID referenceId,
        String method,
        String reason,
        String nextStep,
        Instant createdAt,
        Instant updatedAt) {}

package com.winzo.payments.api;

import com.winzo.kernel.Money;
import com.winzo.kernel.TransactionStatus;
import com.winzo.kernel.TransactionType;
import com.winzo.payments.model.Movement;
import java.time.Instant;
import java.util.UUID;

/**
 * A movement of the customer's money.
 *
 * @param amount how much, never negative
 * @param balanceChange what it does to the balance: negative for what leaves, zero for what came to nothing; those of
 *     all a customer's transactions add up to the balance
 * @param referenceId the bet or payment it belongs to
 * @param method, reason, nextStep of deposits and withdrawals only
 */
public record TransactionView(
        UUID id,
        TransactionType type,
        TransactionStatus status,
        Money amount,
        Money balanceChange,
        String currency,
        UUID referenceId,
        String method,
        String reason,
        String nextStep,
        Instant createdAt,
        Instant updatedAt) {

    static TransactionView of(Movement movement) {
        return new TransactionView(
                movement.id(),
                movement.type(),
                movement.status(),
                movement.amount(),
                movement.change(),
                movement.amount().currency().getCurrencyCode(),
                movement.referenceId(),
                movement.method(),
                movement.reason(),
                movement.nextStep(),
                movement.createdAt(),
                movement.updatedAt());
    }
}

package com.winzo.payments.model;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.Money;
import com.winzo.kernel.PaymentId;
import com.winzo.kernel.TransactionStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A deposit or withdrawal.
 *
 * <p>Begins as processing: handed to the gateway, answer unknown. The gateway completes it, declines it (failed) or
 * leaves it pending; an open one whose deadline passes is cancelled. Once decided it does not change.
 */
@Entity
public class Payment {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID accountId;

    @Column(updatable = false)
    private PaymentDirection direction;

    @Column(updatable = false)
    private String method;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    @Column(updatable = false)
    private long amountMinor;

    private TransactionStatus status;
    private String gatewayReference;
    private String reason;
    private String nextStep;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant updatedAt;

    @Column(updatable = false)
    private Instant expiresAt;

    protected Payment() {}

    /** @param expiresAt when it is cancelled unless it has been decided */
    public Payment(
            PaymentId id,
            AccountId accountId,
            PaymentDirection direction,
            String method,
            Money amount,
            Instant now,
            Instant expiresAt) {
        this.id = id.value();
        this.accountId = accountId.value();
        this.direction = direction;
        this.method = method;
        this.currency = amount.currency().getCurrencyCode();
        this.amountMinor = amount.minor();
        this.status = TransactionStatus.PROCESSING;
        this.createdAt = now;
        this.updatedAt = now;
        this.expiresAt = expiresAt;
    }

    public void complete(String reference, Instant now) {
        decide(TransactionStatus.COMPLETED, now);
        this.gatewayReference = reference;
        this.nextStep = null;
    }

    /** @param why in the customer's words */
    public void decline(String why, Instant now) {
        decide(TransactionStatus.FAILED, now);
        this.reason = why;
        this.nextStep = null;
    }

    /** @param step what the customer does next */
    public void await(String reference, String step, Instant now) {
        decide(TransactionStatus.PENDING, now);
        this.gatewayReference = reference;
        this.nextStep = step;
    }

    public void expire(Instant now) {
        decide(TransactionStatus.CANCELLED, now);
        this.reason = "expired";
        this.nextStep = null;
    }

    /** It was asked about in vain. */
    public void touch(Instant now) {
        this.updatedAt = now;
    }

    private void decide(TransactionStatus next, Instant now) {
        if (!isOpen()) {
            throw new IllegalStateException("payment " + id + " is " + status + " for good");
        }
        this.status = next;
        this.updatedAt = now;
    }

    public boolean isOpen() {
        return status.isOpen();
    }

    public boolean isOverdue(Instant now) {
        return isOpen() && !now.isBefore(expiresAt);
    }

    public PaymentId id() {
        return new PaymentId(id);
    }

    public AccountId accountId() {
        return new AccountId(accountId);
    }

    public PaymentDirection direction() {
        return direction;
    }

    public String method() {
        return method;
    }

    public Money amount() {
        return new Money(amountMinor, Currency.getInstance(currency));
    }

    public TransactionStatus status() {
        return status;
    }

    public String gatewayReference() {
        return gatewayReference;
    }

    public String reason() {
        return reason;
    }

    public String nextStep() {
        return nextStep;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}

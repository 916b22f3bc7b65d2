package com.winzo.payments.internal;

import com.winzo.account.api.PaymentInstruments;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.Money;
import com.winzo.kernel.PaymentId;
import com.winzo.kernel.TransactionStatus;
import com.winzo.payments.api.PaymentGateway.Completed;
import com.winzo.payments.api.PaymentGateway.Declined;
import com.winzo.payments.api.PaymentGateway.GatewayAnswer;
import com.winzo.payments.api.PaymentGateway.Pending;
import com.winzo.payments.api.PaymentRequest;
import com.winzo.payments.model.Movement;
import com.winzo.payments.model.Payment;
import com.winzo.payments.model.PaymentDirection;
import com.winzo.payments.repository.MovementRepository;
import com.winzo.payments.repository.PaymentRepository;
import com.winzo.platform.api.Destination;
import com.winzo.platform.api.Ids;
import com.winzo.platform.api.Outbox;
import com.winzo.wallet.api.LedgerEntry;
import com.winzo.wallet.api.LedgerEntry.EntryType;
import com.winzo.wallet.api.Wallets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Books payments; each method is one transaction, and a payment is locked before it is decided. */
@ApplicationScoped
@Transactional
public class PaymentDesk {

    @Inject
    private PaymentRepository payments;

    @Inject
    private MovementRepository movements;

    @Inject
    private Wallets wallets;

    @Inject
    private PaymentLimits limits;

    @Inject
    private DepositLimits depositLimits;

    @Inject
    private PaymentInstruments instruments;

    @Inject
    private Outbox outbox;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "winzo.payments.deadline", defaultValue = "PT1H")
    private Duration deadline;

    /** Notes the payment; a withdrawal's money leaves the balance now. */
    public PaymentId open(AccountId account, PaymentDirection direction, PaymentRequest request) {
        Money amount = amount(account, request);
        limits.check(direction, amount);
        if (direction == PaymentDirection.DEPOSIT) {
            depositLimits.require(account, amount);
        }
        PaymentId id = new PaymentId(ids.next());
        if (request.instrument() != null) {
            instruments.used(account, request.method(), request.instrument());
        }
        Instant now = clock.instant();
        payments.add(new Payment(id, account, direction, request.method(), amount, now, now.plus(deadline)));
        if (direction == PaymentDirection.WITHDRAWAL) {
            wallets.post(List.of(new LedgerEntry(EntryType.WITHDRAWAL, id.value(), account, -amount.minor())));
            wallets.pend(account, amount);
            wallets.announce(account);
        }
        return id;
    }

    private Money amount(AccountId account, PaymentRequest request) {
        Currency currency = wallets.balance(account).balance().currency();
        if (request.currency() != null && !request.currency().equals(currency.getCurrencyCode())) {
            throw BusinessException.outOfRange("currency", "The wallet's currency is " + currency + ".");
        }
        return Money.ofMajor(request.amount(), currency, "amount");
    }

    public Payment find(PaymentId id) {
        return payments.find(id).orElseThrow(() -> BusinessException.notFound("transaction", id));
    }

    public List<PaymentId> open(Duration untouched, int limit) {
        return payments.openSince(clock.instant().minus(untouched), limit);
    }

    public Optional<Movement> view(AccountId account, PaymentId id) {
        return movements.find(account, id.value());
    }

    /** Books the gateway's answer, unless the payment was decided meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Payment book(PaymentId id, GatewayAnswer answer) {
        Payment payment = lock(id);
        if (payment.isOpen()) {
            Instant now = clock.instant();
            switch (answer) {
                case Completed completed -> complete(payment, completed.reference(), now);
                case Pending pending -> payment.await(pending.reference(), pending.nextStep(), now);
                case Declined declined -> {
                    payment.decline(declined.reason(), now);
                    giveBack(payment);
                }
            }
        }
        return payment;
    }

    /** Notes that the payment was asked about in vain, so that others get their turn first. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Payment touch(PaymentId id) {
        Payment payment = lock(id);
        if (payment.isOpen()) {
            payment.touch(clock.instant());
        }
        return payment;
    }

    /** Cancels the payment if its deadline has passed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void expireIfOverdue(PaymentId id) {
        Payment payment = lock(id);
        Instant now = clock.instant();
        // Money that the gateway may have moved is never written off by a clock: only it can say.
        if (payment.isOverdue(now) && payment.status() == TransactionStatus.PENDING) {
            payment.expire(now);
            giveBack(payment);
        }
    }

    private void complete(Payment payment, String reference, Instant now) {
        payment.complete(reference, now);
        AccountId account = payment.accountId();
        Money amount = payment.amount();
        if (payment.direction() == PaymentDirection.DEPOSIT) {
            wallets.post(List.of(new LedgerEntry(EntryType.DEPOSIT, payment.id().value(), account, amount.minor())));
            tell(payment, "deposit_completed");
        } else {
            wallets.pend(account, amount.negated());
            tell(payment, "withdrawal_completed");
        }
        wallets.announce(account);
    }

    /** A withdrawal that comes to nothing returns to the balance; a deposit never left anything. */
    private void giveBack(Payment payment) {
        if (payment.direction() == PaymentDirection.WITHDRAWAL) {
            AccountId account = payment.accountId();
            wallets.post(List.of(new LedgerEntry(
                    EntryType.WITHDRAWAL_RETURN,
                    payment.id().value(),
                    account,
                    payment.amount().minor())));
            wallets.pend(account, payment.amount().negated());
            wallets.announce(account);
            tell(payment, "withdrawal_failed");
        }
    }

    private void tell(Payment payment, String type) {
        outbox.publish(
                Destination.NOTIFICATIONS,
                type,
                payment.accountId().value(),
                Map.of(
                        "transactionId", payment.id(),
                        "amount", payment.amount(),
                        "currency", payment.amount().currency().getCurrencyCode()));
    }

    private Payment lock(PaymentId id) {
        return payments.lock(id).orElseThrow(() -> BusinessException.notFound("transaction", id));
    }
}

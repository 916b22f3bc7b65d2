package com.winzo.payments.api;

import com.winzo.account.api.Accounts;
import com.winzo.kernel.AccountAction;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.PaymentId;
import com.winzo.kernel.TransactionStatus;
import com.winzo.payments.api.PaymentGateway.GatewayAnswer;
import com.winzo.payments.api.PaymentGateway.GatewayOrder;
import com.winzo.payments.internal.Gateways;
import com.winzo.payments.internal.PaymentDesk;
import com.winzo.payments.internal.PaymentLimits;
import com.winzo.payments.internal.WithdrawalProof;
import com.winzo.payments.model.Payment;
import com.winzo.payments.model.PaymentDirection;
import com.winzo.payments.repository.MovementRepository;
import com.winzo.payments.repository.MovementRepository.Filter;
import com.winzo.platform.api.Page;
import com.winzo.platform.api.PageRequest;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.wallet.api.Wallets;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Deposits and withdrawals, in two steps: the request is noted in one transaction, then the gateway is asked outside
 * of any, and its answer is booked in another. A crash in between leaves an open payment, which is asked about again.
 */
@Stateless
public class Payments {

    private static final Logger LOG = Logger.getLogger(Payments.class);

    @Inject
    private Accounts accounts;

    @Inject
    private PaymentDesk desk;

    @Inject
    private Gateways gateways;

    @Inject
    private PaymentLimits limits;

    @Inject
    private WithdrawalProof proof;

    @Inject
    private MovementRepository movements;

    @Inject
    private Wallets wallets;

    /**
     * Notes a deposit; no money has moved yet.
     *
     * @throws BusinessException {@code AUTH_005} unless the account may pay in; {@code PAY_002} for an unknown method;
     *     {@code PAY_003} beyond what the customer lets themselves pay in; {@code VAL_003} outside the limits or in another currency
     *     than the wallet's
     */
    @Requires(Permission.PAYMENT_MAKE)
    public OpenedPayment openDeposit(AccountId account, PaymentRequest request) {
        accounts.requireMay(account, AccountAction.DEPOSIT);
        gateways.require(request.method());
        return new OpenedPayment(desk.open(account, PaymentDirection.DEPOSIT, request));
    }

    /**
     * Notes a withdrawal and takes its money off the balance, so that it cannot be staked meanwhile.
     *
     * @throws BusinessException {@code AUTH_005} unless the account may take money out; {@code AUTH_006} when its holder must prove again
     *     that it is them; {@code BET_001} when the balance does not cover it; {@code PAY_002} for an unknown method; {@code VAL_003} outside the limits or in another currency than the wallet's
     */
    @Requires(Permission.PAYMENT_MAKE)
    public OpenedPayment openWithdrawal(AccountId account, PaymentRequest request) {
        accounts.requireMay(account, AccountAction.WITHDRAW);
        proof.require(request.amount());
        gateways.require(request.method());
        return new OpenedPayment(desk.open(account, PaymentDirection.WITHDRAWAL, request));
    }

    /**
     * Has the gateway carry the payment out, unless it is decided already, and books what it says.
     *
     * @return the transaction, completed or still open
     * @throws BusinessException {@code PAY_001} when it was declined; a withdrawal's money is back on the balance then
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Requires(Permission.PAYMENT_MAKE)
    public TransactionView carryOut(PaymentId id) {
        Payment payment = desk.find(id);
        if (payment.isOpen()) {
            payment = advance(payment);
        }
        if (payment.status() == TransactionStatus.FAILED) {
            throw new BusinessException(
                    ErrorCode.PAYMENT_DECLINED,
                    "The payment was declined.",
                    Map.of("transactionId", id, "reason", payment.reason()));
        }
        return desk.view(payment.accountId(), id).map(TransactionView::of).orElseThrow();
    }

    /** Asks about an open payment again; one whose deadline has passed is cancelled. Decided ones are left alone. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void followUp(PaymentId id) {
        Payment payment = desk.find(id);
        if (payment.isOpen() && advance(payment).isOpen()) {
            desk.expireIfOverdue(id);
        }
    }

    /** Open payments nobody has asked about for so long, at most so many. */
    public List<PaymentId> open(Duration untouched, int limit) {
        return desk.open(untouched, limit);
    }

    private Payment advance(Payment payment) {
        PaymentGateway gateway = gateways.require(payment.method());
        GatewayOrder order = new GatewayOrder(payment.id(), payment.accountId(), payment.method(), payment.amount());
        try {
            GatewayAnswer answer =
                    payment.direction() == PaymentDirection.DEPOSIT ? gateway.deposit(order) : gateway.withdraw(order);
            return desk.book(payment.id(), answer);
        } catch (GatewayUnavailableException unknown) {
            LOG.warnf("outcome of payment %s unknown: %s", payment.id(), unknown.getMessage());
            return desk.touch(payment.id());
        }
    }

    /** A page of the customer's transactions of every kind. */
    @Requires(Permission.PAYMENT_READ)
    public Page<TransactionView> transactions(AccountId account, TransactionQuery query, PageRequest page) {
        Filter filter =
                new Filter(query.type(), query.status(), query.from(), query.to(), query.before(), query.oldestFirst());
        return new Page<>(
                movements.list(account, filter, page.offset(), page.limit()).stream()
                        .map(TransactionView::of)
                        .toList(),
                page,
                movements.count(account, filter));
    }

    /**
     * @throws BusinessException {@code VAL_004} unless it is one of the customer's own
     */
    @Requires(Permission.PAYMENT_READ)
    public TransactionView transaction(AccountId account, UUID id) {
        return movements
                .find(account, id)
                .map(TransactionView::of)
                .orElseThrow(() -> BusinessException.notFound("transaction", id));
    }

    /**
     * The ways to pay, with the limits in the currency of the customer's wallet.
     *
     * @throws BusinessException {@code VAL_004} without a wallet
     */
    @Requires(Permission.PAYMENT_READ)
    public List<PaymentMethodView> methods(AccountId account) {
        Currency currency = wallets.balance(account).balance().currency();
        return gateways.methods().stream()
                .map(method -> limits.describe(method, currency))
                .toList();
    }
}

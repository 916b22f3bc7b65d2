package com.winzo.payments.api;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.Money;
import com.winzo.kernel.PaymentId;
import java.util.List;

/**
 * What a provider of payments must offer; an implementation is a CDI bean.
 *
 * <p>Called outside of any transaction. The order's id is the provider's idempotency key: the same order may be handed
 * over several times, after a crash or a time-out, and must move money at most once.
 */
public interface PaymentGateway {

    /** The methods it serves; none when it is switched off. */
    List<PaymentMethod> methods();

    /**
     * Takes money from the customer.
     *
     * @throws GatewayUnavailableException when the outcome is not known; it will be asked again
     */
    GatewayAnswer deposit(GatewayOrder order);

    /**
     * Pays money out to the customer.
     *
     * @throws GatewayUnavailableException when the outcome is not known; it will be asked again
     */
    GatewayAnswer withdraw(GatewayOrder order);

    /** A payment as the gateway gets it. */
    record GatewayOrder(PaymentId id, AccountId accountId, String method, Money amount) {}

    /** What the gateway says. */
    sealed interface GatewayAnswer {}

    /** The money has moved. */
    record Completed(String reference) implements GatewayAnswer {}

    /** @param nextStep what the customer does next */
    record Pending(String reference, String nextStep) implements GatewayAnswer {}

    /** @param reason may be shown to the customer */
    record Declined(String reason) implements GatewayAnswer {}
}

package com.winzo.payments.internal;

import com.winzo.payments.api.GatewayUnavailableException;
import com.winzo.payments.api.PaymentGateway;
import com.winzo.payments.api.PaymentMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A gateway that moves no real money; it exists in demo and test mode only.
 *
 * <p>{@code sandbox} settles at once, {@code sandbox_pending} some seconds later. Two amounts are special, whatever
 * the currency's decimals: 1313 minor units (13.13 USD) are declined, and for 1414 (14.14 USD) the gateway does not
 * answer before those seconds have passed.
 */
@ApplicationScoped
public class SandboxGateway implements PaymentGateway {

    /** Settles in its answer. */
    public static final String AT_ONCE = "sandbox";

    /** Settles later. */
    public static final String LATER = "sandbox_pending";

    private static final Set<String> MODES = Set.of("demo", "test");
    private static final long DECLINED_MINOR = 1313;
    private static final long UNANSWERED_MINOR = 1414;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "winzo.mode", defaultValue = "production")
    private String mode;

    @Inject
    @ConfigProperty(name = "winzo.payments.sandbox.delay", defaultValue = "PT3S")
    private Duration delay;

    @Override
    public List<PaymentMethod> methods() {
        return MODES.contains(mode)
                ? List.of(
                        new PaymentMethod(AT_ONCE, "Sandbox", true),
                        new PaymentMethod(LATER, "Sandbox, settled later", false))
                : List.of();
    }

    @Override
    public GatewayAnswer deposit(GatewayOrder order) {
        return answer(order, "Wait: the sandbox confirms the deposit in a few seconds.");
    }

    @Override
    public GatewayAnswer withdraw(GatewayOrder order) {
        return answer(order, "Wait: the sandbox pays out in a few seconds.");
    }

    /** Says the same again for the same order, as the interface asks: only the time that has passed decides. */
    private GatewayAnswer answer(GatewayOrder order, String nextStep) {
        boolean due = !clock.instant().isBefore(orderedAt(order).plus(delay));
        if (order.amount().minor() == DECLINED_MINOR) {
            return new Declined("declined_by_issuer");
        }
        if (order.amount().minor() == UNANSWERED_MINOR && !due) {
            throw new GatewayUnavailableException("the sandbox keeps silent about this amount");
        }
        String reference = "sandbox-" + order.id();
        return order.method().equals(LATER) && !due ? new Pending(reference, nextStep) : new Completed(reference);
    }

    /** The id is a UUIDv7: its first 48 bits are the milliseconds since 1970. */
    private static Instant orderedAt(GatewayOrder order) {
        return Instant.ofEpochMilli(order.id().value().getMostSignificantBits() >>> 16);
    }
}

package com.winzo.payments.internal;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.payments.api.PaymentGateway;
import com.winzo.payments.api.PaymentMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The gateways that are switched on, by method. */
@ApplicationScoped
public class Gateways {

    @Inject
    @Any
    private Instance<PaymentGateway> all;

    public List<PaymentMethod> methods() {
        return all.stream().flatMap(gateway -> gateway.methods().stream()).toList();
    }

    /**
     * @throws BusinessException {@code PAY_002} when no gateway serves the method
     */
    public PaymentGateway require(String method) {
        return all.stream()
                .filter(gateway -> gateway.methods().stream()
                        .anyMatch(served -> served.id().equals(method)))
                .findFirst()
                .orElseThrow(() -> new BusinessException(
                        ErrorCode.PAYMENT_METHOD_UNKNOWN,
                        "No such payment method.",
                        Map.of(
                                "field",
                                "method",
                                "methods",
                                methods().stream().map(PaymentMethod::id).toList())));
    }
}

package com.winzo.payments.api;

import com.winzo.kernel.Money;
import java.util.List;

/** A method with the limits of one payment, in the customer's currency. */
public record PaymentMethodView(
        String id,
        String name,
        boolean settlesAtOnce,
        List<String> directions,
        String currency,
        Money depositMin,
        Money depositMax,
        Money withdrawalMin,
        Money withdrawalMax) {}

package com.winzo.payments.api;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * A deposit or withdrawal to be made.
 *
 * @param amount in major units
 * @param currency ISO 4217; must be the wallet's, and is when it is left out
 * @param method one of the methods listed
 */
public record PaymentRequest(
        @NotNull BigDecimal amount,
        String currency,
        @NotNull String method) {}

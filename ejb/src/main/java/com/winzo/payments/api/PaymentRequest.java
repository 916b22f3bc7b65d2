package com.winzo.payments.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/**
 * A deposit or withdrawal to be made.
 *
 * @param amount in major units
 * @param currency ISO 4217; must be the wallet's, and is when it is left out
 * @param method one of the methods listed
 * @param instrument what the provider calls the account or card that is paid with or to, an opaque token and never a number; may be left
 *     out
 */
public record PaymentRequest(
        @NotNull BigDecimal amount,
        String currency,
        @NotNull String method,
        @Pattern(regexp = "[A-Za-z0-9_-]{8,64}") String instrument) {}

package com.winzo.risk.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/**
 * The command to limit what a market may lose; also its request body.
 *
 * @param currency ISO 4217; bets in other currencies keep their limit
 * @param liabilityMax the most that the market may lose by one outcome, in major units; 0 takes only what risks nothing more
 */
public record NewMarketLimit(
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotNull BigDecimal liabilityMax) {}

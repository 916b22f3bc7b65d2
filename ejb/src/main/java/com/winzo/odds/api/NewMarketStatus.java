package com.winzo.odds.api;

import com.winzo.kernel.MarketStatus;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The command to open, suspend or close a market; also its request body.
 *
 * @param reason why, shown to customers
 */
public record NewMarketStatus(
        @NotNull MarketStatus status, @Size(max = 500) String reason) {}

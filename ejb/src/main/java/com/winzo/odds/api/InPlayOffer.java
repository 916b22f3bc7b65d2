package com.winzo.odds.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Whether bets are taken while the event is on; also the request body.
 *
 * @param offered whether they are
 * @param delayMillis how long such a bet waits for a second look; if left out, what the house has set for the type, the
 *     sport or all
 */
public record InPlayOffer(
        @NotNull Boolean offered, @Min(0) @Max(60_000) Integer delayMillis) {}

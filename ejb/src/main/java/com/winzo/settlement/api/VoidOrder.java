package com.winzo.settlement.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * The command to void; also its request body. Without a span the whole market is void, with one only the bets placed in
 * it are, whatever the market's result.
 *
 * @param from bets placed at or after, or null
 * @param to bets placed before, or null; not after now
 * @param reason why, shown to customers
 */
public record VoidOrder(
        Instant from, Instant to, @NotBlank @Size(max = 500) String reason) {}

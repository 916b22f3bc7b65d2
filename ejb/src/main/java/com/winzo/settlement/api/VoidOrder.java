package com.winzo.settlement.api;

import com.winzo.kernel.VoidCause;
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
 * @param cause the same in terms that reports count; {@code other} if left out
 * @param evidence what proves the cause, shown to customers; an operator's error needs it
 */
public record VoidOrder(
        Instant from,
        Instant to,
        @NotBlank @Size(max = 500) String reason,
        VoidCause cause,
        @Size(min = 1, max = 1000) String evidence) {

    public VoidOrder {
        cause = cause == null ? VoidCause.OTHER : cause;
    }

    /** For no cause that has a name. */
    public VoidOrder(Instant from, Instant to, String reason) {
        this(from, to, reason, VoidCause.OTHER, null);
    }
}

package com.winzo.kernel;

import java.util.EnumSet;
import java.util.Set;

/**
 * The life of a market; in lower case on the wire.
 *
 * <p>Traders move a market between open, suspended and closed; only settlement settles or voids it, and only a
 * rollback takes it from there, back to {@link #CLOSED}.
 */
public enum MarketStatus {
    OPEN,
    SUSPENDED,
    CLOSED,
    SETTLED,
    VOIDED;

    /** Whether a market of this status may get the other one; an unsettled market may keep its status. */
    public boolean canBecome(MarketStatus next) {
        return successors().contains(next);
    }

    /** Whether the market's outcome is decided. */
    public boolean isDecided() {
        return this == SETTLED || this == VOIDED;
    }

    private Set<MarketStatus> successors() {
        return switch (this) {
            case OPEN, SUSPENDED, CLOSED -> EnumSet.allOf(MarketStatus.class);
            case SETTLED, VOIDED -> EnumSet.of(CLOSED);
        };
    }
}

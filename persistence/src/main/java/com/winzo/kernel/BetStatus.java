package com.winzo.kernel;

import java.util.EnumSet;
import java.util.Set;

/**
 * The life of a bet; in lower case on the wire.
 *
 * <p>A bet is accepted at once or pending until somebody decides. Accepted bets are settled, voided, cancelled or cashed
 * out. A corrected result moves a settled bet to another outcome, or back to {@link #ACCEPTED} while the correction is
 * not known yet. What is cashed out stays so, unless all that it was on is void, and as long as it is.
 */
public enum BetStatus {
    PENDING,
    ACCEPTED,
    REJECTED,
    SETTLED_WIN,
    SETTLED_LOSS,
    SETTLED_PUSH,
    CANCELLED,
    VOIDED,
    CASHED_OUT;

    private static final Set<BetStatus> OUTCOMES = EnumSet.of(SETTLED_WIN, SETTLED_LOSS, SETTLED_PUSH, VOIDED);

    /** Whether a bet of this status may get the other one; an outcome may be followed by the same outcome, corrected. */
    public boolean canBecome(BetStatus next) {
        return successors().contains(next);
    }

    /** Whether results decide about the bet, now or in a correction; to what is cashed out only a void matters. */
    public boolean isOnTheBook() {
        return this == ACCEPTED || this == CASHED_OUT || isOutcome();
    }

    /** Whether the bet still may win: its stake is at risk, and so is the house. */
    public boolean isOpen() {
        return this == ACCEPTED || this == PENDING;
    }

    /** Whether the results have decided the bet. */
    public boolean isOutcome() {
        return OUTCOMES.contains(this);
    }

    private Set<BetStatus> successors() {
        return switch (this) {
            case PENDING -> EnumSet.of(ACCEPTED, REJECTED, CANCELLED, VOIDED);
            case ACCEPTED -> EnumSet.of(SETTLED_WIN, SETTLED_LOSS, SETTLED_PUSH, VOIDED, CANCELLED, CASHED_OUT);
            case SETTLED_WIN, SETTLED_LOSS, SETTLED_PUSH ->
                EnumSet.of(SETTLED_WIN, SETTLED_LOSS, SETTLED_PUSH, VOIDED, ACCEPTED);
            case VOIDED -> EnumSet.of(SETTLED_WIN, SETTLED_LOSS, SETTLED_PUSH, VOIDED, ACCEPTED, CASHED_OUT);
            case CASHED_OUT -> EnumSet.of(VOIDED);
            case REJECTED, CANCELLED -> EnumSet.noneOf(BetStatus.class);
        };
    }
}

package com.winzo.kernel;

import static com.winzo.kernel.AccountAction.BET;
import static com.winzo.kernel.AccountAction.DEPOSIT;
import static com.winzo.kernel.AccountAction.LOG_IN;
import static com.winzo.kernel.AccountAction.WITHDRAW;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where an account stands in its life, and what its holder may do; in lower case on the wire.
 *
 * <p>{@link #CLOSED} and {@link #BANNED} are final. {@link #SELF_EXCLUDED} leads to these two, and to {@link #ACTIVE} once its time is
 * over, which the account itself knows: what a customer has asked to be kept from, nobody gives back early.
 */
public enum AccountStatus {
    /** Registered, but something must be confirmed first. */
    PENDING(LOG_IN),
    ACTIVE(LOG_IN, BET, DEPOSIT, WITHDRAW),
    /** Stopped by staff for the time being. */
    SUSPENDED(),
    /** Stopped by the customer, for months at least; nobody lifts it early. What is theirs they can still take out. */
    SELF_EXCLUDED(LOG_IN, WITHDRAW),
    /** Ended, and what was left of its money paid out. */
    CLOSED(),
    /** Stopped by staff for good. */
    BANNED(),
    /** Not used for so long that it must be woken first. */
    DORMANT(LOG_IN, WITHDRAW);

    private final Set<AccountAction> permitted;

    AccountStatus(AccountAction... permitted) {
        this.permitted = Set.of(permitted);
    }

    public boolean permits(AccountAction action) {
        return permitted.contains(action);
    }

    /** Whether an account of this status may get the other one; keeping the status is always allowed. */
    public boolean canBecome(AccountStatus next) {
        return next == this || successors().contains(next);
    }

    private Set<AccountStatus> successors() {
        return switch (this) {
            case PENDING -> EnumSet.of(ACTIVE, SUSPENDED, SELF_EXCLUDED, CLOSED, BANNED);
            case ACTIVE -> EnumSet.of(SUSPENDED, SELF_EXCLUDED, CLOSED, BANNED, DORMANT);
            case SUSPENDED -> EnumSet.of(ACTIVE, SELF_EXCLUDED, CLOSED, BANNED);
            case SELF_EXCLUDED -> EnumSet.of(ACTIVE, CLOSED, BANNED);
            case DORMANT -> EnumSet.of(ACTIVE, SUSPENDED, SELF_EXCLUDED, CLOSED, BANNED);
            case CLOSED, BANNED -> EnumSet.noneOf(AccountStatus.class);
        };
    }
}

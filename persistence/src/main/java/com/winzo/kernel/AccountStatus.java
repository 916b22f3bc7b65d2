package com.winzo.kernel;

/** Where an account stands in its life; only an active one may bet, pay in or log in. */
public enum AccountStatus {
    /** Registered, but something must be confirmed first. */
    PENDING,
    ACTIVE,
    /** Stopped by staff for the time being. */
    SUSPENDED,
    /** Stopped by the customer, for months at least; nobody lifts it early. */
    SELF_EXCLUDED,
    CLOSED,
    /** Stopped by staff for good. */
    BANNED,
    /** Not used for so long that it must be woken first. */
    DORMANT;

    public boolean mayAct() {
        return this == ACTIVE;
    }
}

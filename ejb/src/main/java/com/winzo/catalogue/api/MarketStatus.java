package com.winzo.catalogue.api;

/** The life of a market; in lower case on the wire. Settled and voided markets reopen only by a rollback. */
public enum MarketStatus {
    OPEN,
    SUSPENDED,
    CLOSED,
    SETTLED,
    VOIDED
}

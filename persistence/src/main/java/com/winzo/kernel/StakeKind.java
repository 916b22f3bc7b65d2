package com.winzo.kernel;

/** What the stake of a bet is made of; in lower case on the wire. */
public enum StakeKind {
    CASH,
    /** A free bet that pays like cash. */
    FREE_RETURNED,
    /** A free bet of which only the winnings are paid. */
    FREE_KEPT
}

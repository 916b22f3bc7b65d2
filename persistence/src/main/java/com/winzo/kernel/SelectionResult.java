package com.winzo.kernel;

/** How a selection came out; in lower case on the wire. */
public enum SelectionResult {
    WIN,
    LOSS,
    PUSH,
    VOID,
    HALF_WIN,
    HALF_LOSS,
    /** Not the winner, but among the places that an each-way bet pays. */
    PLACED,
    /** Tied for the last paid place: a fraction of the stake wins at full odds. */
    DEAD_HEAT
}

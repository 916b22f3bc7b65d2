package com.winzo.kernel;

/** Which odds a leg is settled at; in lower case on the wire. */
public enum PriceKind {
    /** The odds that were accepted. */
    TAKEN,
    /** The starting price, whatever it will be. */
    STARTING,
    /** The odds that were accepted, or the starting price if that pays more. */
    BEST
}

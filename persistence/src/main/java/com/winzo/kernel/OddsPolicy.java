package com.winzo.kernel;

/** Which price changes a customer accepts between looking and placing; in lower case on the wire. */
public enum OddsPolicy {
    /** Only the odds of the slip. */
    NONE,
    /** The odds of the slip or longer ones. */
    BETTER,
    /** Whatever the odds are, if need be above a floor. */
    ANY
}

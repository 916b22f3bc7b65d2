package com.winzo.kernel;

/** How the selections of a slip are combined into lines; in lower case on the wire. */
public enum BetType {
    /** One selection, one line. */
    SINGLE,
    /** Several selections, one line: all have to win. */
    PARLAY,
    /** Several selections, one line for each combination of the sizes asked for. */
    SYSTEM
}

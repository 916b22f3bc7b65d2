package com.winzo.kernel;

/** What a market is about, which also says how it is graded; in lower case on the wire. */
public enum MarketType {
    MONEYLINE,
    POINT_SPREAD,
    TOTAL_POINTS,
    FIRST_HALF,
    PROP_BET,
    FUTURES,
    MATCH_RESULT
}

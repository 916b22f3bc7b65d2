package com.winzo.settlement.model;

/** What is done to the bets of a market. */
public enum SettlementKind {
    /** The market has a result, or is void: its legs are graded. */
    GRADE,
    /** The market's result was taken back: its legs are open again. */
    REOPEN,
    /** Bets placed in a span are void, whatever the market's result. */
    VOID_BETS,
    /** A runner takes no part: the legs on it are void for good. */
    WITHDRAW
}

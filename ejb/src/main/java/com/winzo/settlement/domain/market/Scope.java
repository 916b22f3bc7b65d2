package com.winzo.settlement.domain.market;

/** The part of a game that a market is about. */
public enum Scope {
    /** All of it, overtime included. */
    MATCH,
    /** Without overtime. */
    REGULATION,
    FIRST_HALF,
    FIRST_QUARTER
}

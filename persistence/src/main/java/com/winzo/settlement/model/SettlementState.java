package com.winzo.settlement.model;

/** How far a market's settlement is. */
public enum SettlementState {
    RUNNING,
    DONE,
    /** Overtaken by a later result or rollback of the same market, which covers all its bets again. */
    SUPERSEDED
}

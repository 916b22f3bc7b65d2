package com.winzo.platform.api;

/** What a rule about addresses is for; in lower case on the wire. */
public enum AccessScope {
    /** Everything but health. */
    ALL,
    /** Registration, login and everything about passwords. */
    LOGIN,
    /** Bets and payments, and live connections. */
    BETTING,
    /** Administration and the trading desk. */
    ADMIN
}

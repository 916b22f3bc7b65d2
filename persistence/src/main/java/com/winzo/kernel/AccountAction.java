package com.winzo.kernel;

/** What the holder of an account does with it; where the account stands decides whether they may. */
public enum AccountAction {
    LOG_IN,
    BET,
    DEPOSIT,
    WITHDRAW
}

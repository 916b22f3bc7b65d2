package com.winzo.kernel;

/** Why money moves into or out of a customer's wallet; the wire has the names in lower case. */
public enum TransactionType {
    DEPOSIT,
    WITHDRAWAL,
    BET_DEBIT,
    BET_CREDIT,
    BONUS,
    ADJUSTMENT,
    FEE,
    REFUND
}

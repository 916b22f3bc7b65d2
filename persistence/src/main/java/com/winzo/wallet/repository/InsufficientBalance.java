package com.winzo.wallet.repository;

import java.util.Currency;

/** The ledger refuses a group of entries: a balance would go below zero. The transaction can only be rolled back. */
public class InsufficientBalance extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long balanceMinor;
    private final long requiredMinor;
    private final Currency currency;

    InsufficientBalance(long balanceMinor, long requiredMinor, Currency currency) {
        super("a balance would be negative");
        this.balanceMinor = balanceMinor;
        this.requiredMinor = requiredMinor;
        this.currency = currency;
    }

    /** What was there. */
    public long balanceMinor() {
        return balanceMinor;
    }

    /** What the refused entry would have taken. */
    public long requiredMinor() {
        return requiredMinor;
    }

    public Currency currency() {
        return currency;
    }
}

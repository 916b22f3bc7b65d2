package com.winzo.wallet.repository;

/** An entry names an account that has no wallet. The transaction can only be rolled back. */
public class UnknownWallet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownWallet() {
        super("an account has no wallet");
    }
}

package com.winzo.architecture.planted.wallet.internal;

/** Planted: the inside of a feature. */
public final class Purse {
    private Purse() {}

    public static long open() {
        return 0;
    }
}

package com.winzo.architecture.planted.betting.internal;

import com.winzo.architecture.planted.wallet.internal.Purse;

/** Planted: past the front door. */
public final class LooksInsideTheWallet {
    private LooksInsideTheWallet() {}

    public static long balance() {
        return Purse.open();
    }
}

package com.winzo.architecture.planted.platform.api;

import com.winzo.architecture.planted.wallet.internal.Purse;

/** Planted: the ground floor looks upstairs. */
public final class KnowsAFeature {
    private KnowsAFeature() {}

    public static long balance() {
        return Purse.open();
    }
}

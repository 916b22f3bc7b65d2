package com.winzo.architecture.planted.betting.internal;

import java.util.UUID;

/** Planted: an id without an order in time. */
public final class MakesItsOwnIds {
    private MakesItsOwnIds() {}

    public static UUID next() {
        return UUID.randomUUID();
    }
}

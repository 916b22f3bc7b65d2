package com.winzo.architecture.planted.betting.internal;

import java.util.HashMap;

/** Planted: final, and yet it changes. */
public final class CountsInAStaticMap {
    static final HashMap<String, Integer> BETS = new HashMap<>();

    private CountsInAStaticMap() {}
}

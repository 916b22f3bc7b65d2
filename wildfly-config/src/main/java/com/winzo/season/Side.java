package com.winzo.season;

import java.util.Locale;

/** One of the two outcomes of a market. */
enum Side {
    HOME,
    AWAY,
    OVER,
    UNDER;

    /** The word of the wire contract. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}

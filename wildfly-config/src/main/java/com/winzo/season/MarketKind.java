package com.winzo.season;

import java.util.List;
import java.util.Locale;

/** The three markets that are offered on every game, each with its two sides in the order in which they are posted. */
enum MarketKind {
    MONEYLINE(Side.HOME, Side.AWAY),
    POINT_SPREAD(Side.HOME, Side.AWAY),
    TOTAL_POINTS(Side.OVER, Side.UNDER);

    private final List<Side> sides;

    MarketKind(Side first, Side second) {
        sides = List.of(first, second);
    }

    List<Side> sides() {
        return sides;
    }

    /** The word of the wire contract. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}

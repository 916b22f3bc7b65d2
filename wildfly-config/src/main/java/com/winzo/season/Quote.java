package com.winzo.season;

import java.math.BigDecimal;

/**
 * What the book shows for one market at one moment.
 *
 * @param line the handicap of the home side or the points line; null for a moneyline
 * @param first decimal odds of the market's first side (home, over)
 * @param second decimal odds of the market's second side (away, under)
 */
record Quote(MarketKind kind, BigDecimal line, BigDecimal first, BigDecimal second) {

    BigDecimal odds(Side side) {
        return side == kind.sides().getFirst() ? first : second;
    }

    /** Whether a price change leads from the other quote to this one; otherwise it takes a new market. */
    boolean sameLine(Quote other) {
        return kind == other.kind && (line == null || line.compareTo(other.line) == 0);
    }
}

package com.winzo.season;

import java.math.BigDecimal;

/**
 * One selection of an accepted bet.
 *
 * @param line the line at which it was accepted; null for a moneyline
 * @param odds the decimal odds at which it was accepted
 */
record Leg(Game game, MarketKind kind, BigDecimal line, Side side, BigDecimal odds) {

    Outcome outcome() {
        return Outcome.of(kind, line, side, game.finalScore());
    }
}

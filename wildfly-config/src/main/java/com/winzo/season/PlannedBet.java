package com.winzo.season;

import java.util.List;

/**
 * A bet as a customer decides on it, before anyone knows the price of that moment.
 *
 * @param number counts all planned bets of the season, from 0
 * @param customer who bets, from 0
 * @param picks one or more selections, each of another game
 * @param stakeCents the stake in cents; for {@link Manner#BEYOND_BALANCE} what is asked for above the own balance
 */
record PlannedBet(int number, int customer, Round round, Manner manner, List<Pick> picks, long stakeCents) {

    /** One selection of a planned bet, at whatever line and price are on offer then. */
    record Pick(Game game, MarketKind kind, Side side) {}

    /** When in a week a bet is placed. */
    enum Round {
        /** At the opening prices. */
        OPENING,
        /** At the closing prices of the games that moved first, while the prices of the others move. */
        MOVING,
        /** At the closing prices of all games. */
        CLOSING,
        /** When the game is on. */
        AFTER_KICK_OFF
    }

    /** How a customer goes about it. */
    enum Manner {
        /** At the price on offer. */
        PLAIN,
        /** First at the opening price, though it has fallen, then at the current price. */
        STALE_PRICE,
        /** Twice with the same idempotency key, as after a lost answer. */
        REPEATED,
        /** With more money than there is; must be refused. */
        BEYOND_BALANCE,
        /** After the kick-off; must be refused. */
        TOO_LATE
    }

    /** Whether the server must accept this bet in the end. */
    boolean acceptable() {
        return manner != Manner.BEYOND_BALANCE && manner != Manner.TOO_LATE;
    }

    boolean parlay() {
        return picks.size() > 1;
    }
}

package com.winzo.season;

import java.util.List;

/**
 * A bet that the server accepted, as the client wrote it down.
 *
 * @param legs what was bet on, at the accepted odds
 */
record PlacedBet(String betId, int week, List<Leg> legs, long stakeCents) {

    /** What the client says it pays, in cents, once the games are over. */
    long payoutCents() {
        return NaivePayout.cents(stakeCents, legs);
    }

    boolean parlay() {
        return legs.size() > 1;
    }

    /** Whether every leg was a push, so that the stake comes back. */
    boolean push() {
        return legs.stream().allMatch(leg -> leg.outcome() == Outcome.PUSH);
    }
}

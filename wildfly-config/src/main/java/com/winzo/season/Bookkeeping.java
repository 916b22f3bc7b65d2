package com.winzo.season;

import java.util.ArrayList;
import java.util.List;

/**
 * A customer's own records: what was paid in, what was bet, what it must have brought. Never filled from what the server
 * says about balances or payouts, so that both can be compared.
 */
final class Bookkeeping {

    private final List<PlacedBet> bets = new ArrayList<>();
    private long depositedCents;
    private long balanceCents;
    private int settledCount;

    synchronized void deposited(long cents) {
        depositedCents += cents;
        balanceCents += cents;
    }

    synchronized void placed(PlacedBet bet) {
        bets.add(bet);
        balanceCents -= bet.stakeCents();
    }

    /** Credits every bet placed since the last call, by the client's own calculation. */
    synchronized void settleOpenBets() {
        for (PlacedBet bet : bets.subList(settledCount, bets.size())) {
            balanceCents += bet.payoutCents();
        }
        settledCount = bets.size();
    }

    synchronized long balanceCents() {
        return balanceCents;
    }

    synchronized long depositedCents() {
        return depositedCents;
    }

    synchronized List<PlacedBet> bets() {
        return List.copyOf(bets);
    }
}

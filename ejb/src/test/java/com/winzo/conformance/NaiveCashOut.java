package com.winzo.conformance;

import java.util.ArrayList;
import java.util.List;

/**
 * What an undecided bet is worth: the average of what it pays over everything that can still happen, each way of it
 * settled on its own.
 */
final class NaiveCashOut {

    private NaiveCashOut() {}

    /** In minor units. */
    static Q expectation(BetCase bet) {
        return expectation(bet, 0);
    }

    private static Q expectation(BetCase bet, int from) {
        for (int leg = from; leg < bet.legs().size(); leg++) {
            BetCase.Leg open = bet.legs().get(leg);
            if (open.result() == null) {
                Q win = Q.of(open.chance().win());
                Q place = open.placeTerms() == null ? win : Q.of(open.chance().place());
                return expectation(with(bet, leg, "win"), leg + 1)
                        .times(win)
                        .plus(expectation(with(bet, leg, "placed"), leg + 1).times(place.minus(win)))
                        .plus(expectation(with(bet, leg, "loss"), leg + 1).times(Q.ONE.minus(place)));
            }
        }
        return Q.of(NaiveEnumerator.settle(bet).exactMinor());
    }

    private static BetCase with(BetCase bet, int leg, String result) {
        List<BetCase.Leg> legs = new ArrayList<>(bet.legs());
        legs.set(leg, legs.get(leg).resulting(result));
        return new BetCase(bet.id(), bet.family(), bet.bet(), bet.rules(), legs, null);
    }
}

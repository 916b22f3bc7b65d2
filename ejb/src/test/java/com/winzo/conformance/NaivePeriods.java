package com.winzo.conformance;

import java.util.ArrayList;
import java.util.List;

/** Which periods of a game were not played, by playing it again. */
final class NaivePeriods {

    private NaivePeriods() {}

    /** A period that must have been played and was not, or an overtime and nothing else. */
    static boolean wasNotPlayed(MarketCase market) {
        List<String> named = new ArrayList<>(NaiveGrader.named(market.market()));
        boolean more = !NaiveGrader.NOT_REGULATION.containsAll(named);
        boolean all = true;
        for (String name : named) {
            boolean out = NaiveGrader.period(market.result(), name) == null && isKnownToBeOut(name, market.result());
            if (out && more && !NaiveGrader.NOT_REGULATION.contains(name)) {
                return true;
            }
            all &= out;
        }
        return all;
    }

    private static boolean isKnownToBeOut(String name, MarketCase.Result result) {
        if (result.home() == null) {
            return false;
        }
        if (result.withdrawn() != null && result.withdrawn().contains(name)) {
            return true;
        }
        if (NaiveGrader.NOT_REGULATION.contains(name)) {
            return result.home() != result.away().intValue()
                    && List.of("H1 H2", "Q1 Q2 Q3 Q4", "P1 P2 P3").stream().anyMatch(whole -> makesUp(whole, result));
        }
        return name.startsWith("S") && areAllSets(Integer.parseInt(name.substring(1)), result);
    }

    /** Whether a game of just these periods ends like that. */
    private static boolean makesUp(String whole, MarketCase.Result result) {
        int home = 0;
        int away = 0;
        for (String name : whole.split(" ")) {
            int[] points = NaiveGrader.period(result, name);
            if (points == null) {
                return false;
            }
            home += points[0];
            away += points[1];
        }
        return home == result.home()
                && away == result.away()
                && result.periods().size() == whole.split(" ").length;
    }

    /** Plays set after set up to the one before; the match is over when the sets won are those of the result. */
    private static boolean areAllSets(int next, MarketCase.Result result) {
        int home = 0;
        int away = 0;
        for (int set = 1; set < next; set++) {
            int[] points = NaiveGrader.period(result, "S" + set);
            if (points == null) {
                break;
            }
            home += points[0] > points[1] ? 1 : 0;
            away += points[0] < points[1] ? 1 : 0;
        }
        int played = result.periods() == null ? 0 : result.periods().size();
        return home == result.home() && away == result.away() && home + away == played;
    }
}

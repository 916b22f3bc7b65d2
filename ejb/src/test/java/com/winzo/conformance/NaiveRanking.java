package com.winzo.conformance;

import com.winzo.conformance.MarketCase.Outcome;
import java.util.List;
import java.util.Map;

/** Hands out places one by one: those in a tie share the ones they take up. */
final class NaiveRanking {

    private NaiveRanking() {}

    static Outcome outright(MarketCase.Market market, String selection, MarketCase.Result result) {
        if (result.places() == null || !result.places().containsValue(1)) {
            return null;
        }
        if (result.withdrawn() != null && result.withdrawn().contains(selection)) {
            return new Outcome("void", null);
        }
        Integer place = result.places().get(selection);
        int paid = market.placeTerms() == null ? 0 : market.placeTerms().places();
        if (place == null || place > Math.max(market.winners(), paid)) {
            return new Outcome("loss", null);
        }
        int tied = 0;
        for (Integer other : result.places().values()) {
            tied += other.equals(place) ? 1 : 0;
        }
        boolean wins = place <= market.winners();
        int taken = 0;
        for (int next = place; next < place + tied; next++) {
            taken += next <= (wins ? market.winners() : paid) ? 1 : 0;
        }
        String share = taken == tied ? null : taken + "/" + tied;
        return new Outcome(!wins ? "placed" : share == null ? "win" : "dead_heat", share);
    }

    static Outcome headToHead(MarketCase.Market market, String selection, MarketCase.Result result) {
        Map<String, Integer> places = result.places();
        if (places == null || !places.containsValue(1)) {
            return null;
        }
        List<String> contenders = market.selections().stream()
                .filter(each -> !each.equals("draw"))
                .toList();
        int best = Integer.MAX_VALUE;
        for (String contender : contenders) {
            best = Math.min(best, places.getOrDefault(contender, Integer.MAX_VALUE));
            if (result.withdrawn() != null && result.withdrawn().contains(contender)) {
                return new Outcome("void", null);
            }
        }
        if (best == Integer.MAX_VALUE) {
            return new Outcome("void", null);
        }
        int first = 0;
        for (String contender : contenders) {
            first += places.getOrDefault(contender, 0) == best ? 1 : 0;
        }
        if (selection.equals("draw")) {
            return NaiveGrader.plain(first > 1);
        }
        boolean isBest = places.getOrDefault(selection, 0) == best;
        if (first > 1 && isBest) {
            return new Outcome(market.selections().contains("draw") ? "loss" : "push", null);
        }
        return NaiveGrader.plain(isBest);
    }
}

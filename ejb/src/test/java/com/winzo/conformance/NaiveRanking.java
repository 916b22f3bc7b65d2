package com.winzo.conformance;

import com.winzo.conformance.MarketCase.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Hands out places one by one: those in a tie share the ones they take up. */
final class NaiveRanking {

    private NaiveRanking() {}

    static Outcome outright(MarketCase.Market market, String selection, MarketCase.Result result) {
        if (result.places() == null || !result.places().containsValue(1)) {
            return null;
        }
        if (selection.equals("favourite") || selection.equals("second_favourite")) {
            List<String> betting = betting(market, result);
            int rank = selection.equals("favourite") ? 0 : 1;
            return betting.size() > rank ? outright(market, betting.get(rank), result) : new Outcome("void", null);
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

    /** Who starts, the shortest price first: takes the best of those that are left, again and again. */
    private static List<String> betting(MarketCase.Market market, MarketCase.Result result) {
        List<String> left = new ArrayList<>(market.selections());
        left.removeIf(each -> !result.startingPrices().containsKey(each));
        List<String> betting = new ArrayList<>();
        while (!left.isEmpty()) {
            String best = left.getFirst();
            for (String other : left) {
                boolean shorter = new BigDecimal(result.startingPrices().get(other))
                                .compareTo(
                                        new BigDecimal(result.startingPrices().get(best)))
                        < 0;
                best = shorter ? other : best;
            }
            left.remove(best);
            betting.add(best);
        }
        return betting;
    }

    /** Writes down every order in which the contenders may have come in, and counts the different beginnings. */
    static Outcome forecast(String selection, int places, boolean inOrder, MarketCase.Result result) {
        List<String> absent = result.withdrawn() == null ? List.of() : result.withdrawn();
        Map<String, Integer> ranks = new TreeMap<>(result.places() == null ? Map.of() : result.places());
        boolean hasWinner = ranks.containsValue(1);
        ranks.keySet().removeAll(absent);
        if (!hasWinner || ranks.size() < places) {
            return null;
        }
        List<String> named = List.of(selection.split(" / "));
        if (named.stream().anyMatch(absent::contains)) {
            return new Outcome("void", null);
        }
        Set<Object> beginnings = new HashSet<>();
        collect(ranks, List.of(), places, inOrder, beginnings);
        if (!beginnings.contains(inOrder ? named : Set.copyOf(named))) {
            return NaiveGrader.plain(false);
        }
        return beginnings.size() == 1 ? NaiveGrader.plain(true) : new Outcome("dead_heat", "1/" + beginnings.size());
    }

    private static void collect(
            Map<String, Integer> left, List<String> in, int places, boolean inOrder, Set<Object> beginnings) {
        if (in.size() == places) {
            beginnings.add(inOrder ? in : Set.copyOf(in));
            return;
        }
        int best = left.values().stream().min(Integer::compare).orElseThrow();
        for (Map.Entry<String, Integer> next : left.entrySet()) {
            if (next.getValue() == best) {
                Map<String, Integer> others = new TreeMap<>(left);
                others.remove(next.getKey());
                List<String> more = new ArrayList<>(in);
                more.add(next.getKey());
                collect(others, List.copyOf(more), places, inOrder, beginnings);
            }
        }
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

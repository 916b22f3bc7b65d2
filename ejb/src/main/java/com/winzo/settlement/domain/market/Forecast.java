package com.winzo.settlement.domain.market;

import com.winzo.kernel.Finishers;
import com.winzo.kernel.Fraction;
import com.winzo.kernel.SelectionResult;
import com.winzo.settlement.domain.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The first contenders of a race: forecasts name two of them, tricasts three. Where contenders tie, every order that the
 * ranking leaves open wins, each an equal share of its stake. A selection that names somebody who took no part is void.
 *
 * @param places how many contenders a selection names
 * @param inOrder whether their order counts
 */
record Forecast(int places, boolean inOrder) implements MarketRule {

    @Override
    public List<Need> needs(MarketTerms terms) {
        return List.of(new Need.Places(places));
    }

    @Override
    public Optional<Outcome> grade(MarketTerms terms, Choice choice, Facts facts) {
        return Optional.ofNullable(choice.key())
                .flatMap(key -> Finishers.of(key, places))
                .flatMap(named -> outcome(named.names(), facts));
    }

    @Override
    public Policy policy() {
        return Policy.COMPETITION;
    }

    private Optional<Outcome> outcome(List<String> named, Facts facts) {
        if (named.stream().anyMatch(facts.withdrawn()::contains)) {
            return Results.of(SelectionResult.VOID);
        }
        long winners = 1;
        boolean won = true;
        int filled = 0;
        for (List<String> tied : groups(facts)) {
            int taken = Math.min(tied.size(), places - filled);
            won &= inOrder
                    ? tied.containsAll(named.subList(filled, filled + taken))
                    : named.stream().filter(tied::contains).count() == taken;
            winners *= inOrder ? orders(tied.size(), taken) : sets(tied.size(), taken);
            filled += taken;
            if (filled == places) {
                break;
            }
        }
        if (!won) {
            return Results.winIf(false);
        }
        return winners == 1
                ? Results.winIf(true)
                : Fraction.ofOne(winners).map(share -> new Outcome(SelectionResult.DEAD_HEAT, null, share));
    }

    /** Those who share a place, the best first; who is known to have taken no part is not among them. */
    private static Collection<List<String>> groups(Facts facts) {
        Map<Integer, List<String>> groups = new TreeMap<>();
        Map<String, Integer> places = new HashMap<>(facts.places());
        places.keySet().removeAll(facts.withdrawn());
        places.forEach((name, place) ->
                groups.computeIfAbsent(place, rank -> new ArrayList<>()).add(name));
        return groups.values();
    }

    private static long orders(int contenders, int taken) {
        long orders = 1;
        for (int i = 0; i < taken; i++) {
            orders *= contenders - i;
        }
        return orders;
    }

    private static long sets(int contenders, int taken) {
        return orders(contenders, taken) / orders(taken, taken);
    }
}

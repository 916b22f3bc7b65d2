package com.winzo.settlement.domain.market;

import com.winzo.kernel.Favourites;
import com.winzo.kernel.Fraction;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionResult;
import com.winzo.settlement.domain.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Winner of a competition or a race, or one of its first so many. A tie takes up as many places as there are
 * contenders in it; of n contenders that share the last k winning or paid places each has k/n of its stake on. A favourite is
 * whichever contender starts at the shortest price, see {@link Favourites}; where too few start its bets are void.
 */
record Outright() implements MarketRule {

    @Override
    public List<Need> needs(MarketTerms terms) {
        return List.of(new Need.Places(1));
    }

    @Override
    public Optional<Outcome> grade(MarketTerms terms, Choice choice, Facts facts) {
        if (choice.side().isFavourite()) {
            return favourite(terms, choice.side().favouriteRank(), facts);
        }
        if (choice.key() == null) {
            return Optional.empty();
        }
        if (facts.withdrawn().contains(choice.key())) {
            return Results.of(SelectionResult.VOID);
        }
        Integer place = facts.places().get(choice.key());
        if (place == null) {
            return Results.of(SelectionResult.LOSS);
        }
        int tied = (int) facts.places().values().stream().filter(place::equals).count();
        int paid = terms.placeTerms() == null ? 0 : terms.placeTerms().places();
        if (place <= terms.winners()) {
            return sharing(SelectionResult.WIN, SelectionResult.DEAD_HEAT, place, tied, terms.winners());
        }
        return place <= paid
                ? sharing(SelectionResult.PLACED, SelectionResult.PLACED, place, tied, paid)
                : Optional.of(new Outcome(SelectionResult.LOSS, place, null));
    }

    @Override
    public boolean deducts() {
        return true;
    }

    @Override
    public Policy policy() {
        return Policy.COMPETITION;
    }

    private Optional<Outcome> favourite(MarketTerms terms, int rank, Facts facts) {
        List<Choice> starters = terms.choices().stream()
                .filter(each -> each.key() != null && !facts.withdrawn().contains(each.key()))
                .toList();
        if (!starters.stream().map(Choice::key).allMatch(facts.startingPrices()::containsKey)) {
            return Optional.empty();
        }
        List<Odds> prices = starters.stream()
                .map(each -> facts.startingPrices().get(each.key()))
                .toList();
        OptionalInt found = Favourites.indexOf(prices, rank);
        return found.isPresent()
                ? grade(terms, starters.get(found.getAsInt()), facts)
                : Results.of(SelectionResult.VOID);
    }

    private static Optional<Outcome> sharing(
            SelectionResult alone, SelectionResult shared, int place, int tied, int last) {
        int left = last - place + 1;
        return Optional.of(
                tied <= left ? new Outcome(alone, place, null) : new Outcome(shared, place, new Fraction(left, tied)));
    }
}

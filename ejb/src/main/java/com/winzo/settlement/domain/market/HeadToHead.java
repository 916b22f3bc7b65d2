package com.winzo.settlement.domain.market;

import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.Side;
import com.winzo.settlement.domain.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * Which of some contenders comes in first. A tie between the best is a push, or won by the draw where it is on offer;
 * when one takes no part, or none of them is ranked, the stakes go back.
 */
record HeadToHead() implements MarketRule {

    @Override
    public List<Need> needs(MarketTerms terms) {
        return List.of(new Need.Places(1));
    }

    @Override
    public Optional<Outcome> grade(MarketTerms terms, Choice choice, Facts facts) {
        if (choice.key() == null && choice.side() != Side.DRAW) {
            return Optional.empty();
        }
        List<String> contenders = terms.choices().stream()
                .filter(each -> each.side() != Side.DRAW)
                .map(Choice::key)
                .toList();
        List<String> best = best(contenders, facts);
        if (best.isEmpty() || contenders.stream().anyMatch(facts.withdrawn()::contains)) {
            return Results.of(SelectionResult.VOID);
        }
        boolean tie = best.size() > 1;
        if (choice.side() == Side.DRAW) {
            return Results.winIf(tie);
        }
        boolean drawOnOffer = contenders.size() < terms.choices().size();
        return tie && !drawOnOffer && best.contains(choice.key())
                ? Results.push()
                : Results.winIf(!tie && best.contains(choice.key()));
    }

    @Override
    public Policy policy() {
        return Policy.COMPETITION;
    }

    private static List<String> best(List<String> contenders, Facts facts) {
        int first = contenders.stream()
                .filter(facts.places()::containsKey)
                .mapToInt(facts.places()::get)
                .min()
                .orElse(0);
        return contenders.stream()
                .filter(each -> Integer.valueOf(first).equals(facts.places().get(each)))
                .toList();
    }
}

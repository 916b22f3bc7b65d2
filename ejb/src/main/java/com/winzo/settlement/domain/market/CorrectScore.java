package com.winzo.settlement.domain.market;

import com.winzo.settlement.domain.Outcome;
import com.winzo.settlement.domain.Score;
import java.util.List;
import java.util.Optional;

/**
 * The exact score, home side first, such as {@code 2-1}. The selection {@code other} stands for every
 * score that the market does not name.
 */
record CorrectScore() implements MarketRule {

    static final String OTHER = "other";

    @Override
    public List<Need> needs(MarketTerms terms) {
        return List.of(new Need.Points(Scope.REGULATION));
    }

    @Override
    public Optional<Outcome> grade(MarketTerms terms, Choice choice, Facts facts) {
        if (choice.key() == null) {
            return Optional.empty();
        }
        String score = score(facts);
        return Results.winIf(
                choice.key().equals(OTHER)
                        ? terms.choices().stream().noneMatch(each -> score.equals(each.key()))
                        : choice.key().equals(score));
    }

    private static String score(Facts facts) {
        Score score = facts.points(Scope.REGULATION).orElseThrow();
        return score.home() + "-" + score.away();
    }
}

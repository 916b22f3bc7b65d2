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

    /** Goals are not taken back: once every score that the market names is out of reach only the other ones are left. */
    @Override
    public boolean isDecided(MarketTerms terms, Facts facts) {
        Score score = facts.points(Scope.REGULATION).orElseThrow();
        return facts.isOver(Scope.REGULATION)
                || terms.choices().stream()
                        .map(Choice::key)
                        .filter(key -> key != null && !key.equals(OTHER))
                        .noneMatch(key -> isInReach(key, score));
    }

    private static boolean isInReach(String named, Score score) {
        String[] goals = named.split("-");
        return Integer.parseInt(goals[0]) >= score.home() && Integer.parseInt(goals[1]) >= score.away();
    }

    private static String score(Facts facts) {
        Score score = facts.points(Scope.REGULATION).orElseThrow();
        return score.home() + "-" + score.away();
    }
}

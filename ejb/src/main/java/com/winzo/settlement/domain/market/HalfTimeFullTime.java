package com.winzo.settlement.domain.market;

import com.winzo.settlement.domain.Outcome;
import com.winzo.settlement.domain.Score;
import java.util.List;
import java.util.Optional;

/** Who leads at half time and who at full time, such as {@code draw/home}. */
record HalfTimeFullTime() implements MarketRule {

    @Override
    public List<Need> needs(MarketTerms terms) {
        return List.of(new Need.Points(Scope.FIRST_HALF), new Need.Points(Scope.REGULATION));
    }

    @Override
    public Optional<Outcome> grade(MarketTerms terms, Choice choice, Facts facts) {
        if (choice.key() == null) {
            return Optional.empty();
        }
        String leaders = leader(facts, Scope.FIRST_HALF) + "/" + leader(facts, Scope.REGULATION);
        return Results.winIf(choice.key().equals(leaders));
    }

    private static String leader(Facts facts, Scope scope) {
        Score score = facts.points(scope).orElseThrow();
        return switch (Long.signum(Results.margin(score))) {
            case 1 -> "home";
            case 0 -> "draw";
            default -> "away";
        };
    }
}

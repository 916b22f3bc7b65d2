package com.winzo.settlement.domain.market;

import com.winzo.settlement.domain.Outcome;
import com.winzo.settlement.domain.Score;
import java.util.List;
import java.util.Optional;

/** Whether both sides score. */
record BothToScore() implements MarketRule {

    @Override
    public List<Need> needs(MarketTerms terms) {
        return List.of(new Need.Points(Scope.REGULATION));
    }

    @Override
    public Optional<Outcome> grade(MarketTerms terms, Choice choice, Facts facts) {
        return switch (choice.side()) {
            case YES -> Results.winIf(bothScored(facts));
            case NO -> Results.winIf(!bothScored(facts));
            default -> Optional.empty();
        };
    }

    @Override
    public boolean isDecided(MarketTerms terms, Facts facts) {
        return facts.isOver(Scope.REGULATION) || bothScored(facts);
    }

    private static boolean bothScored(Facts facts) {
        Score score = facts.points(Scope.REGULATION).orElseThrow();
        return score.home() > 0 && score.away() > 0;
    }
}

package com.winzo.settlement.domain.market;

import com.winzo.settlement.domain.Outcome;
import java.util.List;
import java.util.Optional;

/** Two of the three results of a match in one selection. */
record DoubleChance() implements MarketRule {

    @Override
    public List<Need> needs(MarketTerms terms) {
        return List.of(new Need.Points(Scope.REGULATION));
    }

    @Override
    public Optional<Outcome> grade(MarketTerms terms, Choice choice, Facts facts) {
        long margin = Results.margin(facts.points(Scope.REGULATION).orElseThrow());
        return switch (choice.side()) {
            case HOME_OR_DRAW -> Results.winIf(margin >= 0);
            case HOME_OR_AWAY -> Results.winIf(margin != 0);
            case DRAW_OR_AWAY -> Results.winIf(margin <= 0);
            default -> Optional.empty();
        };
    }
}

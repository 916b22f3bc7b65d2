package com.winzo.settlement.domain.market;

import com.winzo.settlement.domain.Outcome;
import java.util.List;
import java.util.Optional;

/** Whether the points of both sides together are odd; none are even. */
record OddEven() implements MarketRule {

    @Override
    public List<Need> needs(MarketTerms terms) {
        return List.of(new Need.Points(Scope.MATCH));
    }

    @Override
    public Optional<Outcome> grade(MarketTerms terms, Choice choice, Facts facts) {
        boolean odd = Results.sum(facts.points(Scope.MATCH).orElseThrow()) % 2 != 0;
        return switch (choice.side()) {
            case ODD -> Results.winIf(odd);
            case EVEN -> Results.winIf(!odd);
            default -> Optional.empty();
        };
    }
}

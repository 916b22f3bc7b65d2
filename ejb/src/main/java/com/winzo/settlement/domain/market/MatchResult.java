package com.winzo.settlement.domain.market;

import com.winzo.settlement.domain.Outcome;
import java.util.List;
import java.util.Optional;

/** 1X2: home, draw or away, without overtime. */
record MatchResult() implements MarketRule {

    @Override
    public List<Need> needs(MarketTerms terms) {
        return List.of(new Need.Points(Scope.REGULATION));
    }

    @Override
    public Optional<Outcome> grade(MarketTerms terms, Choice choice, Facts facts) {
        return Results.threeWay(
                choice, Results.margin(facts.points(Scope.REGULATION).orElseThrow()));
    }
}

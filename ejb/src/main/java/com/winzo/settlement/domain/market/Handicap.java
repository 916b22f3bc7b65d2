package com.winzo.settlement.domain.market;

import com.winzo.settlement.domain.Outcome;
import java.util.List;
import java.util.Optional;

/** Point spread and Asian handicap: the line is added to the home side's points. */
record Handicap(Scope scope) implements MarketRule {

    @Override
    public List<Need> needs(MarketTerms terms) {
        return List.of(new Need.Points(scope));
    }

    @Override
    public Optional<Outcome> grade(MarketTerms terms, Choice choice, Facts facts) {
        return Results.handicap(choice, terms.line(), facts.points(scope).orElseThrow());
    }
}

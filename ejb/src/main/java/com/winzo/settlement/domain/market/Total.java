package com.winzo.settlement.domain.market;

import com.winzo.settlement.domain.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The points of both sides together against a line. */
record Total(Scope scope) implements MarketRule {

    @Override
    public List<Need> needs(MarketTerms terms) {
        return List.of(new Need.Points(scope));
    }

    @Override
    public Optional<Outcome> grade(MarketTerms terms, Choice choice, Facts facts) {
        return Results.overUnder(choice, terms.line(), BigDecimal.valueOf(points(facts)));
    }

    @Override
    public boolean isDecided(MarketTerms terms, Facts facts) {
        return facts.isOver(scope) || Results.isPassed(terms.line(), points(facts));
    }

    private long points(Facts facts) {
        return Results.sum(facts.points(scope).orElseThrow());
    }
}

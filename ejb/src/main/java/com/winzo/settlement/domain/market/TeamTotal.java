package com.winzo.settlement.domain.market;

import com.winzo.settlement.domain.Outcome;
import com.winzo.settlement.domain.Score;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The points of one side against a line; a trader reports where the market does not say which side. */
record TeamTotal(Scope scope) implements MarketRule {

    private static final String HOME = "home";

    @Override
    public List<Need> needs(MarketTerms terms) {
        return List.of(terms.subject() == null ? new Need.Report() : new Need.Points(scope));
    }

    @Override
    public Optional<Outcome> grade(MarketTerms terms, Choice choice, Facts facts) {
        return Results.overUnder(choice, terms.line(), BigDecimal.valueOf(points(terms, facts)));
    }

    @Override
    public boolean isDecided(MarketTerms terms, Facts facts) {
        return facts.isOver(scope) || Results.isPassed(terms.line(), points(terms, facts));
    }

    private int points(MarketTerms terms, Facts facts) {
        Score score = facts.points(scope).orElseThrow();
        return terms.subject().equals(HOME) ? score.home() : score.away();
    }
}

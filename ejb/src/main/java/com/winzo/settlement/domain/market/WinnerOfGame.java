package com.winzo.settlement.domain.market;

import com.winzo.settlement.domain.Outcome;
import com.winzo.settlement.domain.Score;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Moneyline and draw no bet: who wins; nobody does in a draw, which gives the stakes back. */
record WinnerOfGame(Scope scope) implements MarketRule {

    @Override
    public List<Need> needs(MarketTerms terms) {
        return List.of(new Need.Points(scope));
    }

    @Override
    public Optional<Outcome> grade(MarketTerms terms, Choice choice, Facts facts) {
        Score score = facts.points(scope).orElseThrow();
        return Results.handicap(choice, BigDecimal.ZERO, score);
    }
}

package com.winzo.settlement.domain.market;

import com.winzo.settlement.domain.Outcome;
import java.util.List;
import java.util.Optional;

/** European handicap: the line is added to the home side's points, and equality is won by the draw. */
record ThreeWayHandicap() implements MarketRule {

    @Override
    public List<Need> needs(MarketTerms terms) {
        return List.of(new Need.Points(Scope.REGULATION));
    }

    @Override
    public Optional<Outcome> grade(MarketTerms terms, Choice choice, Facts facts) {
        long margin = Results.margin(facts.points(Scope.REGULATION).orElseThrow());
        return Results.threeWay(choice, margin + terms.line().longValueExact());
    }
}

package com.winzo.settlement.domain.market;

import com.winzo.settlement.domain.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * Markets on periods that their subject names, {@code H2} or {@code Q3+Q4+OT}, graded like any other part of the game. A set or
 * an overtime that was not played makes the bets void, once that is proven or reported.
 */
record NamedPeriod() implements MarketRule {

    private static final String AND = "\\+";

    @Override
    public List<Need> needs(MarketTerms terms) {
        return List.of(new Need.Periods(periods(terms)));
    }

    @Override
    public Optional<Outcome> grade(MarketTerms terms, Choice choice, Facts facts) {
        return Period.grade(terms, choice, facts.points(periods(terms)).orElseThrow());
    }

    @Override
    public boolean isDecided(MarketTerms terms, Facts facts) {
        return facts.areOver(periods(terms))
                || Period.isPassed(terms, facts.points(periods(terms)).orElseThrow());
    }

    @Override
    public boolean didNotTakePlace(MarketTerms terms, Facts facts) {
        return facts.wereNotPlayed(periods(terms));
    }

    private static List<String> periods(MarketTerms terms) {
        return List.of(terms.subject().split(AND));
    }
}

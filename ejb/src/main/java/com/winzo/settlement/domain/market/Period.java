package com.winzo.settlement.domain.market;

import com.winzo.kernel.Side;
import com.winzo.settlement.domain.Outcome;
import com.winzo.settlement.domain.Score;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Markets on a part of the game: a total or a handicap where there is a line, else a winner with or without a draw. */
record Period(Scope scope) implements MarketRule {

    @Override
    public List<Need> needs(MarketTerms terms) {
        return List.of(new Need.Points(scope));
    }

    @Override
    public Optional<Outcome> grade(MarketTerms terms, Choice choice, Facts facts) {
        return grade(terms, choice, facts.points(scope).orElseThrow());
    }

    @Override
    public boolean isDecided(MarketTerms terms, Facts facts) {
        return facts.isOver(scope) || isPassed(terms, facts.points(scope).orElseThrow());
    }

    /** Whether the market is on a total that has passed its line for good. */
    static boolean isPassed(MarketTerms terms, Score score) {
        return terms.line() != null
                && terms.choices().contains(Choice.of(Side.OVER))
                && Results.isPassed(terms.line(), Results.sum(score));
    }

    /** The same by the points of any part. */
    static Optional<Outcome> grade(MarketTerms terms, Choice choice, Score score) {
        if (terms.line() == null) {
            return terms.choices().contains(Choice.of(Side.DRAW))
                    ? Results.threeWay(choice, Results.margin(score))
                    : Results.handicap(choice, BigDecimal.ZERO, score);
        }
        return switch (choice.side()) {
            case OVER, UNDER -> Results.overUnder(choice, terms.line(), BigDecimal.valueOf(Results.sum(score)));
            default -> Results.handicap(choice, terms.line(), score);
        };
    }
}

package com.winzo.settlement.domain.market;

import com.winzo.kernel.Side;
import com.winzo.settlement.domain.Outcome;
import com.winzo.settlement.domain.Score;
import java.util.List;
import java.util.Optional;

/**
 * Which side is the first to have so many points. Where neither gets there that selection wins, or the stakes go back
 * if it is not on offer. When both got there in one period the score does not tell who was first, and a trader reports.
 */
record Race(Scope scope) implements MarketRule {

    @Override
    public List<Need> needs(MarketTerms terms) {
        return List.of(new Need.Points(scope));
    }

    @Override
    public Optional<Outcome> grade(MarketTerms terms, Choice choice, Facts facts) {
        Score score = facts.points(scope).orElseThrow();
        int points = terms.line().intValueExact();
        boolean isReached = isReached(score, points);
        return switch (choice.side()) {
            case HOME, AWAY -> {
                if (isReached) {
                    yield score.firstTo(points).flatMap(first -> Results.winIf(choice.side() == first));
                }
                yield terms.choices().contains(Choice.of(Side.NEITHER)) ? Results.winIf(false) : Results.push();
            }
            case NEITHER -> Results.winIf(!isReached);
            default -> Optional.empty();
        };
    }

    @Override
    public boolean isDecided(MarketTerms terms, Facts facts) {
        return facts.isOver(scope)
                || isReached(facts.points(scope).orElseThrow(), terms.line().intValueExact());
    }

    private static boolean isReached(Score score, int points) {
        return Math.max(score.home(), score.away()) >= points;
    }
}

package com.winzo.season;

import java.math.BigDecimal;

/** What became of one leg of a bet. */
enum Outcome {
    WIN,
    LOSS,
    PUSH;

    /**
     * Grades by the plain reading of the rule: the side with more points wins; the home side's handicap is added to its
     * points first; a total compares the sum of both with the line; equality is a push.
     */
    static Outcome of(MarketKind kind, BigDecimal line, Side side, Score score) {
        BigDecimal home = BigDecimal.valueOf(score.home());
        BigDecimal away = BigDecimal.valueOf(score.away());
        int firstSideIsAhead = switch (kind) {
            case MONEYLINE -> home.compareTo(away);
            case POINT_SPREAD -> home.add(line).compareTo(away);
            case TOTAL_POINTS -> home.add(away).compareTo(line);
        };
        if (firstSideIsAhead == 0) {
            return PUSH;
        }
        boolean firstSide = side == kind.sides().getFirst();
        return firstSide == (firstSideIsAhead > 0) ? WIN : LOSS;
    }
}

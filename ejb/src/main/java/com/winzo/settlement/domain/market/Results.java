package com.winzo.settlement.domain.market;

import com.winzo.kernel.SelectionResult;
import com.winzo.settlement.domain.Outcome;
import com.winzo.settlement.domain.Score;
import java.math.BigDecimal;
import java.util.Optional;

/** What several types of markets have in common. */
final class Results {

    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    private Results() {}

    static Optional<Outcome> of(SelectionResult result) {
        return Optional.of(Outcome.of(result));
    }

    static Optional<Outcome> winIf(boolean won) {
        return of(won ? SelectionResult.WIN : SelectionResult.LOSS);
    }

    static Optional<Outcome> push() {
        return of(SelectionResult.PUSH);
    }

    /**
     * A line decides: equality is a push, and a quarter line is half a bet on each neighbouring line.
     *
     * @param distance by how much the selection is ahead of its line
     */
    static Optional<Outcome> byDistance(BigDecimal distance) {
        if (distance.abs().compareTo(QUARTER) == 0) {
            return of(distance.signum() > 0 ? SelectionResult.HALF_WIN : SelectionResult.HALF_LOSS);
        }
        return distance.signum() == 0 ? push() : winIf(distance.signum() > 0);
    }

    static Optional<Outcome> overUnder(Choice choice, BigDecimal line, BigDecimal number) {
        return switch (choice.side()) {
            case OVER -> byDistance(number.subtract(line));
            case UNDER -> byDistance(line.subtract(number));
            default -> Optional.empty();
        };
    }

    static Optional<Outcome> handicap(Choice choice, BigDecimal line, Score score) {
        BigDecimal lead = BigDecimal.valueOf(margin(score)).add(line);
        return switch (choice.side()) {
            case HOME -> byDistance(lead);
            case AWAY -> byDistance(lead.negate());
            default -> Optional.empty();
        };
    }

    /** @param lead of the home side, its handicap included */
    static Optional<Outcome> threeWay(Choice choice, long lead) {
        int winner = Long.signum(lead);
        return switch (choice.side()) {
            case HOME -> winIf(winner > 0);
            case DRAW -> winIf(winner == 0);
            case AWAY -> winIf(winner < 0);
            default -> Optional.empty();
        };
    }

    static long margin(Score score) {
        return score.home() - (long) score.away();
    }

    static long sum(Score score) {
        return score.home() + (long) score.away();
    }

    /** Whether a total has passed its line for good: points are never taken back. */
    static boolean isPassed(BigDecimal line, long points) {
        return BigDecimal.valueOf(points).subtract(line).compareTo(QUARTER) > 0;
    }
}

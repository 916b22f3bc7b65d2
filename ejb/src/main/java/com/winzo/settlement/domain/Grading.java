package com.winzo.settlement.domain;

import com.winzo.kernel.MarketType;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.Side;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a score decides a market: each side's result.
 *
 * <p>Rules: a moneyline without a winner is a push; a spread adds the line to the home side's points, a total compares
 * the sum of points with the line, and equality is a push; a quarter line is half a bet on each neighbouring line; 1X2
 * has a draw.
 */
public final class Grading {

    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final Set<Side> TOTAL = EnumSet.of(Side.OVER, Side.UNDER);

    private Grading() {}

    /**
     * @param line the handicap of the home side, or the total; null where the type has none
     * @param sides of the market's selections
     * @return the result of each side; nothing when the score does not decide such a market
     */
    public static Optional<Map<Side, SelectionResult>> of(
            MarketType type, BigDecimal line, Set<Side> sides, Score score) {
        if (sides.isEmpty() || sides.contains(Side.NONE)) {
            return Optional.empty();
        }
        return switch (type) {
            case MONEYLINE, POINT_SPREAD, TOTAL_POINTS, MATCH_RESULT -> bySides(line, sides, score);
            case FIRST_HALF -> score.firstHalf().flatMap(half -> bySides(line, sides, half));
            case PROP_BET, FUTURES -> Optional.empty();
        };
    }

    private static Optional<Map<Side, SelectionResult>> bySides(BigDecimal line, Set<Side> sides, Score score) {
        BigDecimal margin = BigDecimal.valueOf(score.home() - (long) score.away());
        BigDecimal sum = BigDecimal.valueOf(score.home() + (long) score.away());
        Map<Side, SelectionResult> results = new EnumMap<>(Side.class);
        if (TOTAL.containsAll(sides) && line != null) {
            results.put(Side.OVER, byDistance(sum.subtract(line)));
            results.put(Side.UNDER, byDistance(line.subtract(sum)));
        } else if (sides.contains(Side.DRAW) && line == null) {
            results.put(Side.HOME, winIf(margin.signum() > 0));
            results.put(Side.DRAW, winIf(margin.signum() == 0));
            results.put(Side.AWAY, winIf(margin.signum() < 0));
        } else {
            BigDecimal lead = line == null ? margin : margin.add(line);
            results.put(Side.HOME, byDistance(lead));
            results.put(Side.AWAY, byDistance(lead.negate()));
        }
        return results.keySet().containsAll(sides) ? Optional.of(results) : Optional.empty();
    }

    /** @param distance by how much the selection is ahead of its line */
    private static SelectionResult byDistance(BigDecimal distance) {
        if (distance.abs().compareTo(QUARTER) == 0) {
            return distance.signum() > 0 ? SelectionResult.HALF_WIN : SelectionResult.HALF_LOSS;
        }
        if (distance.signum() == 0) {
            return SelectionResult.PUSH;
        }
        return winIf(distance.signum() > 0);
    }

    private static SelectionResult winIf(boolean won) {
        return won ? SelectionResult.WIN : SelectionResult.LOSS;
    }
}

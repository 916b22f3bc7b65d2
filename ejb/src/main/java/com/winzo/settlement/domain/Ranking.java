package com.winzo.settlement.domain;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.Fraction;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.SelectionResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a ranking decides a market of runners: the first wins, a tie for the first is a dead heat, the paid places are
 * placed, everybody else has lost.
 */
public final class Ranking {

    private Ranking() {}

    /**
     * @param selections all of the market
     * @param places the rank of those placed, ties share one
     * @param placesPaid how many places an each-way bet pays, 0 for none
     * @throws BusinessException {@code VAL_003} without a winner
     */
    public static Map<SelectionId, Outcome> of(
            List<SelectionId> selections, Map<SelectionId, Integer> places, int placesPaid) {
        int winners = (int) places.values().stream().filter(place -> place == 1).count();
        if (winners == 0) {
            throw BusinessException.outOfRange("results", "A ranking has a winner.");
        }
        Map<SelectionId, Outcome> outcomes = new LinkedHashMap<>();
        for (SelectionId selection : selections) {
            outcomes.put(selection, outcome(places.get(selection), winners, placesPaid));
        }
        return outcomes;
    }

    private static Outcome outcome(Integer place, int winners, int placesPaid) {
        if (place == null) {
            return new Outcome(SelectionResult.LOSS, null, null);
        }
        if (place == 1) {
            return winners == 1
                    ? new Outcome(SelectionResult.WIN, place, null)
                    : new Outcome(SelectionResult.DEAD_HEAT, place, new Fraction(1, winners));
        }
        return new Outcome(place <= placesPaid ? SelectionResult.PLACED : SelectionResult.LOSS, place, null);
    }

    /**
     * @param place its rank, or null
     * @param deadHeat the fraction of the stake that wins in a dead heat, else null
     */
    public record Outcome(SelectionResult result, Integer place, Fraction deadHeat) {}
}

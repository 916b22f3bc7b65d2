package com.winzo.odds.api;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.Fraction;
import com.winzo.kernel.SelectionResult;

/**
 * How a selection came out.
 *
 * @param place its rank where there is a ranking, ties share one; else null
 * @param deadHeat the fraction of the stake that wins in a dead heat, or of a place that is shared; else null
 */
public record SelectionOutcome(SelectionResult result, Integer place, Fraction deadHeat) {

    public SelectionOutcome {
        if (result == null) {
            throw BusinessException.required("result");
        }
        boolean sharable = result == SelectionResult.DEAD_HEAT || result == SelectionResult.PLACED;
        if (result == SelectionResult.DEAD_HEAT && deadHeat == null || deadHeat != null && !sharable) {
            throw BusinessException.outOfRange(
                    "deadHeatFraction", "A dead heat has a fraction, a place can have one, and nothing else.");
        }
        if (place != null && place < 1) {
            throw BusinessException.outOfRange("place", "Places count from 1.");
        }
    }

    public static SelectionOutcome of(SelectionResult result) {
        return new SelectionOutcome(result, null, null);
    }
}

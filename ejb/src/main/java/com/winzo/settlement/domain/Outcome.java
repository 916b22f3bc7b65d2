package com.winzo.settlement.domain;

import com.winzo.kernel.Fraction;
import com.winzo.kernel.SelectionResult;

/**
 * How a selection came out.
 *
 * @param place its rank in a ranking, ties share one; null where there is none
 * @param deadHeat the fraction of the stake that wins: of the win part in a dead heat, of the place part for one placed
 *     in a tie for the last places; else null
 */
public record Outcome(SelectionResult result, Integer place, Fraction deadHeat) {

    public static Outcome of(SelectionResult result) {
        return new Outcome(result, null, null);
    }
}

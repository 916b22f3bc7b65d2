package com.winzo.settlement.domain;

import com.winzo.kernel.BetStatus;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What a bet comes to.
 *
 * @param status won when it returns more than was staked before rounding, lost when less, a push when exactly that;
 *     void when every leg is
 * @param returnMinor what the customer gets back, stake included, in minor units
 * @param uncappedMinor the same without the maximum payout
 */
public record Payout(BetStatus status, long returnMinor, BigInteger uncappedMinor) {

    /**
     * Decides a bet.
     *
     * @param legs in the order of the slip
     * @return nothing while a line can still come to something else
     */
    public static Optional<Payout> of(Terms terms, List<Leg> legs) {
        Calculation calculation = Calculation.of(terms, legs);
        return calculation.isUndecided() ? Optional.empty() : Optional.of(calculation.payout());
    }

    /**
     * How a bet came to what it pays: the same calculation, step by step.
     *
     * @return nothing while a line can still come to something else
     */
    public static Optional<Step> derivation(Terms terms, List<Leg> legs) {
        Calculation calculation = Calculation.of(terms, legs);
        return calculation.isUndecided() ? Optional.empty() : Optional.of(Derivation.of(calculation));
    }
}

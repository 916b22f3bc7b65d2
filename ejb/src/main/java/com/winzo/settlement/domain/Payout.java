package com.winzo.settlement.domain;

import com.winzo.kernel.BetStatus;
import com.winzo.kernel.Rational;
import com.winzo.kernel.SelectionResult;
import java.util.List;
import java.util.Optional;

/**
 * What a bet comes to.
 *
 * @param status won when it returns more than was staked before rounding, lost when less, a push when exactly that;
 *     void when every leg is
 * @param returnMinor what the customer gets back, stake included, in minor units
 */
public record Payout(BetStatus status, long returnMinor) {

    /** The version of these rules, kept with each bet: HALF_UP to the minor unit, once per bet. */
    public static final int RULES_VERSION = 1;

    /**
     * Decides a bet of one line.
     *
     * @return nothing while it is open: no leg is lost and one has no result
     */
    public static Optional<Payout> of(long stakeMinor, List<Leg> legs) {
        Rational factor = Rational.ONE;
        boolean open = false;
        boolean allVoid = true;
        for (Leg leg : legs) {
            if (leg.isOpen()) {
                open = true;
            } else {
                factor = factor.times(leg.factor());
                allVoid &= leg.result() == SelectionResult.VOID;
            }
        }
        if (factor.signum() == 0) {
            return Optional.of(new Payout(BetStatus.SETTLED_LOSS, 0));
        }
        if (open) {
            return Optional.empty();
        }
        long returned = factor.times(Rational.of(stakeMinor)).roundHalfUp().longValueExact();
        return Optional.of(new Payout(status(factor, allVoid), returned));
    }

    private static BetStatus status(Rational factor, boolean allVoid) {
        int gain = factor.compareTo(Rational.ONE);
        if (gain != 0) {
            return gain > 0 ? BetStatus.SETTLED_WIN : BetStatus.SETTLED_LOSS;
        }
        return allVoid ? BetStatus.VOIDED : BetStatus.SETTLED_PUSH;
    }
}

package com.winzo.season;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The second calculation of every payout: the stake times the factor of every leg, exactly, and one rounding at the end.
 * A won leg counts its odds, a push 1, a loss 0.
 */
final class NaivePayout {

    private NaivePayout() {}

    /** The amount credited, in cents: 0 when a leg lost, the stake when all legs pushed. */
    static long cents(long stakeCents, List<Leg> legs) {
        BigDecimal amount = BigDecimal.valueOf(stakeCents);
        for (Leg leg : legs) {
            amount = switch (leg.outcome()) {
                case WIN -> amount.multiply(leg.odds());
                case PUSH -> amount;
                case LOSS -> BigDecimal.ZERO;
            };
        }
        return rounded(amount);
    }

    /** The amount credited if every leg wins, in cents. */
    static long potentialCents(long stakeCents, List<Leg> legs) {
        BigDecimal amount = BigDecimal.valueOf(stakeCents);
        for (Leg leg : legs) {
            amount = amount.multiply(leg.odds());
        }
        return rounded(amount);
    }

    private static long rounded(BigDecimal cents) {
        return cents.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}

package com.winzo.odds.domain;

import com.winzo.kernel.Odds;

/** How far one price is from the one before. */
public final class PriceJump {

    private PriceJump() {}

    /**
     * Whether the odds are more than so many times what they were, or less than that part of it.
     *
     * @param factorMax above 1
     */
    public static boolean isBeyond(Odds before, Odds after, int factorMax) {
        long higher = Math.max(before.tenThousandths(), after.tenThousandths());
        long lower = Math.min(before.tenThousandths(), after.tenThousandths());
        return higher > Math.multiplyExact(lower, factorMax);
    }
}

package com.winzo.settlement.internal;

import com.winzo.kernel.BusinessException;
import com.winzo.settlement.api.VoidOrder;
import java.time.Instant;

/**
 * Which bets on a market are to be void, by when they were placed.
 *
 * @param from null from the first on
 * @param to null for the whole market, the bets to come included
 */
record VoidSpan(Instant from, Instant to) {

    /**
     * @throws BusinessException {@code VAL_003} for a span that makes no sense
     */
    static VoidSpan of(VoidOrder order, Instant now) {
        if (order.from() == null && order.to() == null) {
            return new VoidSpan(null, null);
        }
        Instant to = order.to() == null ? now : order.to();
        if (to.isAfter(now) || (order.from() != null && !order.from().isBefore(to))) {
            throw BusinessException.outOfRange("to", "The span ends after it begins, and not after now.");
        }
        return new VoidSpan(order.from(), to);
    }

    boolean isWholeMarket() {
        return to == null;
    }

    boolean covers(Instant placedAt) {
        return (from == null || !placedAt.isBefore(from)) && (to == null || placedAt.isBefore(to));
    }
}

package com.winzo.settlement.internal;

import com.winzo.kernel.BetId;
import com.winzo.kernel.MarketId;
import com.winzo.settlement.model.MarketSettlement;
import java.util.UUID;

/**
 * The order to settle one slice, as it travels through the queue.
 *
 * @param settlementId which settlement
 * @param after the last bet of the slice before
 */
public record SliceOrder(UUID settlementId, MarketId marketId, BetId after) {

    /** The type of its message. */
    public static final String TYPE = "settle_slice";

    /** The slice that a settlement awaits. */
    static SliceOrder next(MarketSettlement settlement) {
        return new SliceOrder(settlement.id(), settlement.marketId(), settlement.lastBet());
    }
}

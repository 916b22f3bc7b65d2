package com.winzo.betting.domain;

import com.winzo.kernel.MarketId;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;

/**
 * A selection on a slip.
 *
 * @param odds what the customer was shown; null at the starting price where nobody said
 * @param atStartingPrice whether it is bet at the starting price, whatever that will be
 */
public record Pick(MarketId marketId, SelectionId selectionId, Odds odds, boolean atStartingPrice) {

    /** At the odds that the customer was shown. */
    public static Pick at(MarketId market, SelectionId selection, Odds odds) {
        return new Pick(market, selection, odds, false);
    }
}

package com.winzo.betting.domain;

import com.winzo.kernel.MarketId;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;

/**
 * A selection on a slip.
 *
 * @param odds what the customer was shown
 */
public record Pick(MarketId marketId, SelectionId selectionId, Odds odds) {}

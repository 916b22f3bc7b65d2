package com.winzo.odds.api;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;
import java.time.Instant;

/**
 * A runner that was withdrawn, with its price in the market of one span of time.
 *
 * @param struckFrom bets struck at or after are reduced, or null for no limit
 * @param struckBefore bets struck before are
 * @param odds the runner's price in the market that these bets were struck in
 * @param inStartingPrices whether there was no time to make starting prices without it
 */
public record WithdrawalView(
        SelectionId selectionId,
        Instant struckFrom,
        Instant struckBefore,
        Odds odds,
        boolean inStartingPrices,
        AccountId reportedBy,
        Instant reportedAt) {}

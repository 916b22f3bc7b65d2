package com.winzo.odds.api;

import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;
import java.time.Instant;

/**
 * The report that a runner takes no part.
 *
 * @param struckFrom bets on the others struck at or after are reduced, or null for no limit
 * @param struckBefore bets struck before are: when it was withdrawn
 * @param odds its price in the market that these bets were struck in
 * @param inStartingPrices whether there was no time to make starting prices without it
 */
public record NewWithdrawal(
        SelectionId selectionId, Instant struckFrom, Instant struckBefore, Odds odds, boolean inStartingPrices) {}

package com.winzo.betting.api;

import java.time.Instant;

/**
 * What Rule 4 takes off the winnings of bets that were struck in a span.
 *
 * @param rulesVersion of bets that were struck under these rules
 * @param struckFrom bets struck at or after, or null
 * @param struckBefore bets struck before, or null
 * @param percent of the winnings at the odds taken
 * @param startingPercent of the winnings at the starting price
 */
public record Deduction(int rulesVersion, Instant struckFrom, Instant struckBefore, int percent, int startingPercent) {}

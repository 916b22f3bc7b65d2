package com.winzo.betting.api;

import java.time.Instant;

/**
 * What Rule 4 takes off the winnings of bets at odds taken in a span.
 *
 * @param struckFrom bets struck at or after, or null
 * @param struckBefore bets struck before, or null
 * @param percent of the winnings, above zero
 */
public record Deduction(Instant struckFrom, Instant struckBefore, int percent) {}

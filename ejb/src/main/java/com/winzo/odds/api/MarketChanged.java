package com.winzo.odds.api;

/**
 * CDI event, fired on every node after a market's change has committed, once per version.
 *
 * @param current the market as it is now
 * @param pricesChanged whether odds moved
 * @param statusChanged whether the status moved
 */
public record MarketChanged(MarketSnapshot current, boolean pricesChanged, boolean statusChanged) {}

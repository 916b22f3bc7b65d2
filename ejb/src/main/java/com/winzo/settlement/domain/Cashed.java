package com.winzo.settlement.domain;

/**
 * What was cashed out of a bet so far.
 *
 * @param stakeMinor how much of the stake of each line, in minor units
 * @param returnMinor what was paid for that, in minor units
 */
public record Cashed(long stakeMinor, long returnMinor) {

    public static final Cashed NOTHING = new Cashed(0, 0);

    boolean isNothing() {
        return stakeMinor == 0;
    }
}

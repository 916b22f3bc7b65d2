package com.winzo.architecture.planted.betting.domain;

/** Planted: 0.1 + 0.2 is not 0.3. */
public final class CountsMoneyInDoubles {
    private CountsMoneyInDoubles() {}

    public static double payout(double stake, double odds) {
        return stake * odds;
    }
}

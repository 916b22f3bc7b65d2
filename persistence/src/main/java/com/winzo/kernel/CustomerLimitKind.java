package com.winzo.kernel;

import java.time.Duration;
import java.util.Locale;

/** What of a customer's betting can be limited; in lower case on the wire. A month is thirty days. */
public enum CustomerLimitKind {
    /** The stake of one bet. */
    BET_STAKE(null),
    /** The stakes of all bets with a leg on one market. */
    MARKET_STAKE(null),
    /** Stakes of the last 24 hours. */
    DAY_STAKE(Duration.ofDays(1)),
    WEEK_STAKE(Duration.ofDays(7)),
    MONTH_STAKE(Duration.ofDays(30)),
    /** Stakes of the last 24 hours less what those bets have paid; an open bet counts as lost. */
    DAY_LOSS(Duration.ofDays(1)),
    WEEK_LOSS(Duration.ofDays(7)),
    MONTH_LOSS(Duration.ofDays(30));

    private final Duration window;

    CustomerLimitKind(Duration window) {
        this.window = window;
    }

    /** The span that ends now, of which bets count; null for a single bet and for a market. */
    public Duration window() {
        return window;
    }

    /** Whether what bets have paid counts against their stakes. */
    public boolean isLoss() {
        return this == DAY_LOSS || this == WEEK_LOSS || this == MONTH_LOSS;
    }

    /** As clients read it, for example {@code day_stake}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

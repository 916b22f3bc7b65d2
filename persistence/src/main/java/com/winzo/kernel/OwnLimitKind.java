package com.winzo.kernel;

import java.time.Duration;
import java.util.Locale;

/** What customers limit for themselves; in lower case on the wire. A month is thirty days, and every span ends now. */
public enum OwnLimitKind {
    /** What is paid in, whatever is taken out meanwhile. */
    DAY_DEPOSIT(1),
    WEEK_DEPOSIT(7),
    MONTH_DEPOSIT(30),
    DAY_STAKE(1),
    WEEK_STAKE(7),
    MONTH_STAKE(30),
    /** Stakes less what those bets have paid; an open bet counts as lost. */
    DAY_LOSS(1),
    WEEK_LOSS(7),
    MONTH_LOSS(30);

    private final int days;

    OwnLimitKind(int days) {
        this.days = days;
    }

    /** The span that ends now, of which deposits or bets count. */
    public Duration window() {
        return Duration.ofDays(days);
    }

    public boolean isDeposit() {
        return this == DAY_DEPOSIT || this == WEEK_DEPOSIT || this == MONTH_DEPOSIT;
    }

    /** As clients read it, for example {@code day_deposit}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

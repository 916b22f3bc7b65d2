package com.winzo.platform;

import java.util.Locale;

/** The limits, each with its default number of requests in 15 minutes. */
public enum RateLimit {
    /** Without a valid token, by address. */
    ANONYMOUS(100),
    /** By account. */
    AUTHENTICATED(1000),
    /** Accounts of traders, administrators and services, by account. */
    PREMIUM(5000),
    /** Everybody behind one address together, whoever they say they are. */
    ADDRESS(20_000),
    /** Attempts to log in, register or renew, by address. */
    LOGIN(50),
    /** Placements of bets, by account. */
    PLACEMENT(500);

    private final long requestsByDefault;

    RateLimit(long requestsByDefault) {
        this.requestsByDefault = requestsByDefault;
    }

    long requestsByDefault() {
        return requestsByDefault;
    }

    /** The setting that says otherwise, for example {@code winzo.rate-limits.login}. */
    String setting() {
        return "winzo.rate-limits." + name().toLowerCase(Locale.ROOT);
    }
}

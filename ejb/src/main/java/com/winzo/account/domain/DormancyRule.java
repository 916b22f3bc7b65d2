package com.winzo.account.domain;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/** After how long without use an account is dormant. */
public final class DormancyRule {

    /** Longer than a session can live: whoever is logged in has logged in since, so dormancy meets nobody who is there. */
    static final Period LEAST = Period.ofDays(90);

    private static final Instant A_MOMENT = Instant.parse("2026-01-01T00:00:00Z");

    private final Period after;

    /**
     * @param loginMonths for how long logins are remembered
     * @throws IllegalArgumentException for less than {@link #LEAST}, and for more than is remembered: nobody could tell then
     */
    public DormancyRule(Period after, int loginMonths) {
        if (before(A_MOMENT, after).isAfter(before(A_MOMENT, LEAST))) {
            throw new IllegalArgumentException(
                    "An account is not dormant before %s, so not after %s.".formatted(LEAST, after));
        }
        if (before(A_MOMENT, after).isBefore(before(A_MOMENT, Period.ofMonths(loginMonths)))) {
            throw new IllegalArgumentException(
                    "Logins are remembered for %d months, so nobody knows of %s.".formatted(loginMonths, after));
        }
        this.after = after;
    }

    /** Who has not used an account since then is taken to have left it. */
    public Instant since(Instant now) {
        return before(now, after);
    }

    private static Instant before(Instant now, Period period) {
        return now.atOffset(ZoneOffset.UTC).minus(period).toInstant();
    }
}

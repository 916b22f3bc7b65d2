package com.winzo.account.domain;

import java.time.Duration;

/**
 * Lines in which attempts to log in wait, each with the attempts it lets through at once (OWASP ASVS 5.0, 6.3.1).
 *
 * <p>A name is guessed at in the line of the guesser's network, so nobody's guesses hold up the holder elsewhere. What comes
 * from many networks is held up in the line of the name, in which the holder's usual networks do not stand.
 */
public enum LoginLine {
    /** One name from one network. */
    NAME_FROM_NETWORK(5),
    /** One network, whatever the name; many people share one. */
    NETWORK(60),
    /** One name from networks that its holder has not come from. */
    NAME(20);

    private static final long SECONDS_MAX = 900;

    /** After this long without an attempt a line begins anew. */
    public static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final int freeAttempts;

    LoginLine(int freeAttempts) {
        this.freeAttempts = freeAttempts;
    }

    /**
     * How long the line waits after an attempt: a second after the last free one, twice as long after each further one, up to a
     * quarter of an hour.
     *
     * @param attempts the failed ones and those under way, this one included
     */
    public Duration delayAfter(int attempts) {
        int beyond = attempts - freeAttempts;
        if (beyond < 0) {
            return Duration.ZERO;
        }
        return Duration.ofSeconds(beyond > 9 ? SECONDS_MAX : Math.min(SECONDS_MAX, 1L << beyond));
    }
}

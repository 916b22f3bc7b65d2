package com.winzo.account.domain;

import java.time.Duration;

/**
 * How long after wrong codes the next is looked at: nothing for slips of the finger, then more and more. Six digits, three of
 * which are good at any time, would be guessed in years. Only who knows the password gets here, so no stranger keeps a holder out.
 */
public final class GuessRules {

    /** Wrong codes of one challenge; then the password is asked for again. */
    public static final int FAILURES_OF_A_CHALLENGE_MAX = 5;

    /** Wrong passwords before a right one, from which on the holder hears of it: more than slips of the finger. */
    public static final int PASSWORDS_BEFORE_LOGIN_ALARMING = 5;

    /** Wrong passwords in a row of a day, at which the holder hears of it: somebody tries. Once, whatever follows. */
    public static final int PASSWORDS_ALARMING = 20;

    private static final int FREE_FAILURES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int DOUBLINGS_MAX = 5;

    private GuessRules() {}

    /** @param failures wrong codes in a row, this one included */
    public static Duration pauseAfter(int failures) {
        if (failures <= FREE_FAILURES) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE_FAILURES - 1, DOUBLINGS_MAX);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** Whether the holder should hear of it: somebody who knows the password is guessing. */
    public static boolean isAlarming(int failures) {
        return failures == FREE_FAILURES + 1;
    }
}

package com.winzo.account.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * Rotation of refresh tokens with detection of reuse, after RFC 9700, section 4.14.
 *
 * <p>A token is good once. Sent again, either its answer was lost on the way, then the same answer is due again, or
 * two parties hold it, then the whole session ends. What tells them apart is time, and whether the successor is in use.
 */
public final class RefreshRules {

    /** How long after its use a token still gets the same answer. */
    public static final Duration REPEAT_WINDOW = Duration.ofSeconds(10);

    private RefreshRules() {}

    /** What is to be done with a refresh token. */
    public enum Verdict {
        /** Use it up and hand out its successor. */
        ROTATE,
        /** Hand out the same successor again. */
        REPEAT,
        /** Two parties hold it: end the session. */
        MISUSE,
        /** Too late. */
        EXPIRED,
        /** The session or the account has ended. */
        ENDED
    }

    public static Verdict decide(RefreshFacts facts, Instant now) {
        if (facts.sessionRevoked() || !facts.holderMayLogIn()) {
            return Verdict.ENDED;
        }
        if (facts.rotatedAt() != null) {
            boolean lost =
                    !facts.successorUsed() && !now.isAfter(facts.rotatedAt().plus(REPEAT_WINDOW));
            return lost ? Verdict.REPEAT : Verdict.MISUSE;
        }
        boolean inTime = now.isBefore(facts.tokenExpiresAt()) && now.isBefore(facts.sessionExpiresAt());
        return inTime ? Verdict.ROTATE : Verdict.EXPIRED;
    }
}

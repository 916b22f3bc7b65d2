package com.winzo.account.domain;

import java.time.Instant;

/**
 * What is known of a refresh token that a client has sent, and of the session it belongs to.
 *
 * @param tokenExpiresAt until when it may be used for the first time
 * @param rotatedAt when it was used for the first time, or null
 * @param successorUsed whether the token it was replaced by has been used in turn
 * @param sessionExpiresAt when the session ends, however often it is renewed
 * @param sessionRevoked whether it was ended early
 * @param holderMayLogIn whether the account's status permits it
 */
public record RefreshFacts(
        Instant tokenExpiresAt,
        Instant rotatedAt,
        boolean successorUsed,
        Instant sessionExpiresAt,
        boolean sessionRevoked,
        boolean holderMayLogIn) {}

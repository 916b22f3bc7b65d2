package com.winzo.platform.api;

import java.time.Instant;
import java.util.UUID;

/**
 * A token that was genuine, unexpired and not revoked when it was looked at.
 *
 * @param caller whose it is, with the roles of now
 * @param sessionId the login it descends from
 * @param expiresAt the first instant at which it is no longer good
 */
public record VerifiedToken(Caller caller, UUID sessionId, Instant expiresAt) {}

package com.winzo.account.api;

import java.time.Instant;
import java.util.UUID;

/**
 * One attempt to log in.
 *
 * @param outcome {@code success}, {@code wrong_password} or {@code not_active}
 * @param device what the client said it is; null when it said nothing
 */
public record LoginAttemptView(UUID id, String outcome, String address, String device, Instant at) {}

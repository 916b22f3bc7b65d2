package com.winzo.account.api;

import java.time.Instant;
import java.util.UUID;

/**
 * One attempt to log in.
 *
 * @param outcome {@code success}, {@code wrong_password} or {@code not_active}
 * @param country of the address (ISO 3166-1 alpha-2); null when nobody knows
 * @param device what the client said it is; null when it said nothing
 */
public record LoginAttemptView(UUID id, String outcome, String address, String country, String device, Instant at) {}

package com.winzo.account.api;

import java.time.Instant;
import java.util.UUID;

/**
 * A device that the account was used with.
 *
 * @param device what it said it is; null when it said nothing
 * @param address where it was last
 */
public record DeviceView(UUID id, String device, String address, Instant firstSeenAt, Instant lastSeenAt) {}

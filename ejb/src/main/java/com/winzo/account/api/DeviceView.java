package com.winzo.account.api;

import java.time.Instant;
import java.util.UUID;

/**
 * A device that the account was used with.
 *
 * @param device what it said it is; null when it said nothing
 * @param address where it was last
 * @param country of that address (ISO 3166-1 alpha-2); null when nobody knows
 */
public record DeviceView(
        UUID id, String device, String address, String country, Instant firstSeenAt, Instant lastSeenAt) {}

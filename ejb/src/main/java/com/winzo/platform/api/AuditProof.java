package com.winzo.platform.api;

import java.time.Instant;

/**
 * Whether the audit trail is as it was written.
 *
 * @param records how many fit, from the first
 * @param head the hash of the last one that fits; kept elsewhere, it proves that nothing was cut off
 * @param brokenAt the place of the first that does not fit; null when all do
 * @param unsealed records of the last seconds, not in the chain yet
 * @param forgottenBefore older records are no longer kept, and only their hashes are in the chain; null when all are there
 */
public record AuditProof(
        boolean intact, long records, String head, Long brokenAt, long unsealed, Instant forgottenBefore) {}

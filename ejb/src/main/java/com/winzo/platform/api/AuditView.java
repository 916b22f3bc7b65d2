package com.winzo.platform.api;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Who did what to which thing, when and from where.
 *
 * @param actorId an account or an API key; null when the house itself acted, or a stranger
 * @param detail before, after, reason; never a secret
 * @param address where the request came from; null for the house's own work
 * @param seq the record's place in the chain; null for the seconds until it is sealed
 * @param hash SHA-256 over the hash before and the record, hexadecimal
 */
public record AuditView(
        UUID id,
        Instant at,
        UUID actorId,
        String action,
        String subject,
        Map<String, Object> detail,
        String requestId,
        String address,
        Long seq,
        String hash) {}

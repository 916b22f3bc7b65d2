package com.winzo.betting.internal;

import com.winzo.betting.api.SlipRequest;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;

/**
 * A slip that waits to be placed.
 *
 * @param id of the bet that it may become; a second try of the same ticket finds the bet by it
 * @param slip complete, as {@link SlipReader#check} has it
 * @param quote that it comes with, or null
 * @param clientKey the idempotency key, or null
 * @param digest SHA-256 of the slip
 * @param requestId names the request in logs and audit, or null
 */
public record Ticket(
        BetId id,
        AccountId customer,
        SlipRequest slip,
        QuoteFacts quote,
        String clientKey,
        byte[] digest,
        String requestId) {

    /** Under which the bet is kept: without a key of the client, its own id stands in. */
    public String key() {
        return clientKey == null ? id.toString() : clientKey;
    }
}

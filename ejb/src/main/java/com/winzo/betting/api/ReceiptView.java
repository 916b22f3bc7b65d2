package com.winzo.betting.api;

import com.winzo.kernel.BetId;

/**
 * The receipt of a bet.
 *
 * @param receipt a compact JWS (RS256) over the facts; its {@code kid} names a key of {@code /.well-known/jwks.json}
 * @param facts what it states, for reading
 */
public record ReceiptView(BetId betId, String receipt, ReceiptFacts facts) {}

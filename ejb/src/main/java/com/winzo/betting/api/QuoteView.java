package com.winzo.betting.api;

import com.winzo.kernel.Odds;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the house promises for a moment, amounts in major units.
 *
 * @param quote a compact JWS over the promise; sent back as {@code quote} of the slip
 * @param maxStake the largest stake of a line that is taken under the quote, as far as the balance covers it
 * @param expiresAt until when, by the database's clock
 * @param acceptedOdds in the order of the slip
 */
public record QuoteView(
        UUID quoteId,
        String quote,
        BigDecimal maxStake,
        int lines,
        String currency,
        List<Odds> acceptedOdds,
        Instant expiresAt) {

    public QuoteView {
        acceptedOdds = List.copyOf(acceptedOdds);
    }
}

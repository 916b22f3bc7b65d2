package com.winzo.betting.internal;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a quote states; the component names are the claims.
 *
 * @param sub who may use it, once
 * @param iat when it was given, in seconds since 1970, as JWT libraries read it
 * @param exp the second of its end
 * @param expiresAt its end, exactly, by the database's clock
 * @param slip SHA-256 of what it is for, in base64url
 * @param maxStake of a line, in major units
 * @param selections in the order of the slip
 */
public record QuoteFacts(
        String iss,
        UUID jti,
        AccountId sub,
        long iat,
        long exp,
        Instant expiresAt,
        String slip,
        BigDecimal maxStake,
        String currency,
        List<QuotedPrice> selections) {

    public QuoteFacts {
        selections = List.copyOf(selections);
    }

    /** @param version of the market that had these odds */
    public record QuotedPrice(MarketId marketId, SelectionId selectionId, Odds odds, long version) {}
}

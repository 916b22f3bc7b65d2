package com.winzo.betting.model;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.BetType;
import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;
import com.winzo.kernel.Odds;
import com.winzo.kernel.OddsPolicy;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.Side;
import com.winzo.kernel.lines.BetTerms;
import com.winzo.kernel.lines.LegTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A bet about to be stored.
 *
 * @param clientKey the idempotency key, or null
 * @param key under which it is kept: the client's, or one that stands in
 * @param requestHash SHA-256 of the slip
 * @param stake of one line
 * @param terms how the legs make lines, and what else was agreed
 * @param minOdds the floor that the customer set, or null
 * @param requestId names the request in logs and audit, or null
 * @param legs in the order of the slip
 */
public record NewBet(
        BetId id,
        AccountId accountId,
        String clientKey,
        String key,
        byte[] requestHash,
        String confirmationNumber,
        BetType type,
        BetStatus status,
        Money stake,
        BetTerms terms,
        Money totalStake,
        Money potentialWin,
        OddsPolicy oddsPolicy,
        BigDecimal minOdds,
        String roundingMode,
        Instant placedAt,
        String requestId,
        List<NewLeg> legs) {

    public NewBet {
        legs = List.copyOf(legs);
    }

    /** @param line the handicap of the home side, or the total, as a teaser has moved it; null where the market has none */
    public record NewLeg(
            EventId eventId,
            MarketId marketId,
            SelectionId selectionId,
            String name,
            Side side,
            BigDecimal line,
            Odds odds,
            long marketVersion,
            LegTerms terms) {}
}

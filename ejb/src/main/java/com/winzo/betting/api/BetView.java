package com.winzo.betting.api;

import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.BetType;
import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Odds;
import com.winzo.kernel.OddsPolicy;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A bet as its customer reads it, amounts in major units; the component names are the wire names.
 *
 * @param stake of one line
 * @param actualWin what was credited (0 for a loss, the stake for a push), null while undecided
 * @param clientKey the idempotency key it was placed with, or null
 * @param settlementVersion counts the settlements, corrections included
 */
public record BetView(
        BetId id,
        String confirmationNumber,
        BetType type,
        BetStatus status,
        BigDecimal stake,
        BigDecimal totalStake,
        int lines,
        String currency,
        BigDecimal potentialWin,
        BigDecimal actualWin,
        OddsPolicy oddsPolicy,
        String clientKey,
        Instant placedAt,
        Instant settledAt,
        int settlementVersion,
        List<LegView> selections) {

    /**
     * @param line the handicap of the home side, or the total; null where the market has none
     * @param odds the accepted odds
     * @param result null while undecided
     * @param deadHeatFraction the fraction of the stake that wins in a dead heat, else null
     * @param voidReason why the leg was voided on its own, else null
     */
    public record LegView(
            EventId eventId,
            MarketId marketId,
            SelectionId selectionId,
            String name,
            Side side,
            BigDecimal line,
            Odds odds,
            long marketVersion,
            SelectionResult result,
            String deadHeatFraction,
            String voidReason) {}
}

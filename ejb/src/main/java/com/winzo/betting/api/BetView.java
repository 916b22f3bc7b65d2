package com.winzo.betting.api;

import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.BetType;
import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Odds;
import com.winzo.kernel.OddsPolicy;
import com.winzo.kernel.PriceKind;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.Side;
import com.winzo.kernel.lines.Bonus;
import com.winzo.kernel.lines.Teaser;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A bet as its customer reads it, amounts in major units; the component names are the wire names.
 *
 * @param stake of one line
 * @param actualWin what was credited (0 for a loss, the stake for a push), null while undecided
 * @param system which combinations a system bet consists of, else null
 * @param eachWay whether every line is also staked to be placed
 * @param teaser the teaser, or null
 * @param bonus what the house adds to it, or null
 * @param clientKey the idempotency key it was placed with, or null
 * @param settlementVersion counts the settlements, corrections included
 * @param rulesVersion of the rules it is settled by
 * @param rounding of its one rounding
 * @param expiresAt of a pending bet: by then it is accepted, or its stake is back; else null
 * @param refusal the code of why a bet on a running game was refused after its delay, such as {@code BET_010}; else null
 * @param cashedOut what was cashed out of it, or null
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
        SystemView system,
        boolean eachWay,
        Teaser teaser,
        Bonus bonus,
        OddsPolicy oddsPolicy,
        String clientKey,
        Instant placedAt,
        Instant settledAt,
        int settlementVersion,
        int rulesVersion,
        String rounding,
        Instant expiresAt,
        String refusal,
        CashedOutView cashedOut,
        List<LegView> selections) {

    /**
     * @param stake how much of the stake of each line
     * @param amount what was paid for it, part of {@code actualWin}
     * @param cashedOutAt the last time
     */
    public record CashedOutView(BigDecimal stake, BigDecimal amount, Instant cashedOutAt) {}

    /**
     * @param lines as they are kept: {@code 2,3/5+1} or a name
     * @param sizes how many selections a line holds; null where a name says it
     * @param name such as {@code yankee}, or null
     */
    public record SystemView(String lines, List<Integer> sizes, List<SelectionId> bankers, String name) {}

    /**
     * @param line the handicap of the home side, or the total, as a teaser has moved it; null where the market has none
     * @param odds the accepted odds; null for the starting price
     * @param price {@code taken}, {@code starting}, or {@code best} for the better of both
     * @param placeTerms what a place pays in an each-way bet, or null
     * @param startingPrice the starting price once it counts, or null
     * @param deductionPercent what Rule 4 takes off the winnings, or null
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
            String voidReason,
            PriceKind price,
            PlaceTermsView placeTerms,
            Odds startingPrice,
            Integer deductionPercent) {}

    /** @param fraction of the odds, for example {@code 1/5} */
    public record PlaceTermsView(int places, String fraction) {}
}

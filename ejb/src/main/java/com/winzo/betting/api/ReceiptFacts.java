package com.winzo.betting.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BetType;
import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Odds;
import com.winzo.kernel.OddsPolicy;
import com.winzo.kernel.PlaceTerms;
import com.winzo.kernel.PriceKind;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.Side;
import com.winzo.kernel.StakeKind;
import com.winzo.kernel.lines.Bonus;
import com.winzo.kernel.lines.Teaser;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What a receipt states: everything that was agreed when the bet was struck, and nothing that came later, so that it is
 * the same whenever it is asked for. Amounts in major units; the component names are the claims.
 *
 * @param iss who took the bet
 * @param jti the bet
 * @param sub the customer's account
 * @param iat when it was struck, in seconds since 1970, as JWT libraries read it
 * @param stake of one line
 * @param combination how the selections make lines, as {@link com.winzo.kernel.lines.Lines} writes it
 * @param eachWay whether every line is also staked to be placed
 * @param teaser that moved the lines, or null
 * @param bonus what the house adds to the returns; left out for nothing
 * @param potentialWin the full return if every selection wins at these odds
 * @param payoutMax most that the bet pays; null without a limit
 * @param roundingMode of the one rounding of its payout
 * @param rulesVersion of the rules by which it is settled
 * @param placedAt when it was struck, exactly, by the database's clock
 */
public record ReceiptFacts(
        String iss,
        BetId jti,
        AccountId sub,
        long iat,
        String confirmationNumber,
        BetType betType,
        BigDecimal stake,
        int lines,
        String combination,
        boolean eachWay,
        Teaser teaser,
        @JsonInclude(JsonInclude.Include.NON_NULL) Bonus bonus,
        StakeKind stakeKind,
        BigDecimal totalStake,
        BigDecimal potentialWin,
        BigDecimal payoutMax,
        String currency,
        OddsPolicy oddsPolicy,
        BigDecimal minOdds,
        String roundingMode,
        int rulesVersion,
        Instant placedAt,
        List<StruckLeg> selections) {

    public ReceiptFacts {
        selections = List.copyOf(selections);
    }

    /**
     * @param name of the selection, as it was shown
     * @param line the handicap of the home side, or the total; null where the market has none
     * @param odds those accepted
     * @param price whether these odds hold, the starting price, or the better of both
     * @param placeTerms what a place pays in an each-way bet, or null
     * @param teasedBy by how many points the line was moved in the customer's favour, negative for a pleaser; or null
     * @param marketVersion the version of the market that had these odds
     */
    public record StruckLeg(
            EventId eventId,
            MarketId marketId,
            SelectionId selectionId,
            String name,
            Side side,
            BigDecimal line,
            Odds odds,
            PriceKind price,
            PlaceTerms placeTerms,
            BigDecimal teasedBy,
            long marketVersion) {}
}

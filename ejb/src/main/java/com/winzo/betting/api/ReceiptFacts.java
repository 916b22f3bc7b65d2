package com.winzo.betting.api;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BetType;
import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Odds;
import com.winzo.kernel.OddsPolicy;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.Side;
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
        BigDecimal totalStake,
        BigDecimal potentialWin,
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
            long marketVersion) {}
}

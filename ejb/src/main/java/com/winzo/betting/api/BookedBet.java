package com.winzo.betting.api;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.lines.BetTerms;
import com.winzo.kernel.lines.LegFacts;
import com.winzo.kernel.lines.LegTerms;
import java.time.Instant;
import java.util.List;

/**
 * A bet as settlement works on it.
 *
 * @param terms how the legs make lines, and what else was agreed
 * @param stake of one line
 * @param totalStake of all lines, as far as it is not cashed out
 * @param potentialWin what that returns in full if every leg wins
 * @param returnMinor what the present outcome returns, null without one; in minor units
 * @param paidMinor what has been paid so far, cash-outs included
 * @param cashed what was cashed out of it
 * @param settlementVersion counts the settlements so far
 * @param rulesVersion of the rules it was struck under, and is settled by
 * @param placedAt when it was struck, by the database's clock
 */
public record BookedBet(
        BetId id,
        AccountId accountId,
        String confirmationNumber,
        BetStatus status,
        BetTerms terms,
        Money stake,
        Money totalStake,
        Money potentialWin,
        Long returnMinor,
        long paidMinor,
        Cashed cashed,
        int settlementVersion,
        int rulesVersion,
        Instant placedAt,
        List<BookedLeg> legs) {

    public BookedBet {
        legs = List.copyOf(legs);
    }

    /** What is left of the stake of each line, in minor units. */
    public long openStakeMinor() {
        return stake.minor() - cashed.stakeMinor();
    }

    /** The same bet as if it had been struck under other rules. */
    public BookedBet under(int otherRulesVersion) {
        return new BookedBet(
                id,
                accountId,
                confirmationNumber,
                status,
                terms,
                stake,
                totalStake,
                potentialWin,
                returnMinor,
                paidMinor,
                cashed,
                settlementVersion,
                otherRulesVersion,
                placedAt,
                legs);
    }

    /**
     * What was cashed out of a bet.
     *
     * @param stakeMinor of each line, in minor units
     * @param returnMinor what was paid for that
     * @param count of the cash-outs
     */
    public record Cashed(long stakeMinor, long returnMinor, int count) {}

    /**
     * @param odds those accepted; at the starting price those on the board
     * @param facts how it stands
     * @param voidAlone whether it was voided on its own, so that no result of its market changes it
     */
    public record BookedLeg(
            EventId eventId,
            MarketId marketId,
            SelectionId selectionId,
            Odds odds,
            LegTerms terms,
            LegFacts facts,
            boolean voidAlone) {}
}

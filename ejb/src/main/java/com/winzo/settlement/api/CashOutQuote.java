package com.winzo.settlement.api;

import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What a bet can be cashed out for at the moment, amounts in major units.
 *
 * @param offered whether it can be
 * @param refusal why not, or null
 * @param stake how much of the stake of each line this is about
 * @param remainingStake what is left of that stake before it
 * @param amount what would be paid; null unless offered
 * @param version to be sent along when the offer is taken; null unless offered
 * @param expiresAt until then the version is good; null unless offered
 * @param margin what the house keeps of the value, a fraction of one
 * @param legs what the amount is based on, in the order of the slip; empty unless offered
 * @param cashOuts what was cashed out before, in its order
 * @param order the standing order, or null where there never was one
 */
public record CashOutQuote(
        BetId betId,
        BetStatus status,
        boolean offered,
        Refusal refusal,
        BigDecimal stake,
        BigDecimal remainingStake,
        BigDecimal amount,
        String currency,
        String version,
        Instant expiresAt,
        BigDecimal margin,
        List<Leg> legs,
        List<Done> cashOuts,
        CashOutOrder order) {

    public CashOutQuote {
        legs = List.copyOf(legs);
        cashOuts = List.copyOf(cashOuts);
    }

    /**
     * @param code of the error that taking it would meet
     * @param markets that are to blame; often none
     */
    public record Refusal(String code, String reason, String message, List<MarketId> markets) {}

    /**
     * @param odds of now; null once the selection has a result
     * @param chance that it wins, the market's margin taken out; null with a result
     * @param placeChance that it is placed, or null
     * @param standing {@code open}, or how it came out
     */
    public record Leg(
            MarketId marketId,
            SelectionId selectionId,
            long marketVersion,
            Odds odds,
            BigDecimal chance,
            BigDecimal placeChance,
            String standing) {}

    /**
     * @param number counts the cash-outs of the bet from 1
     * @param stake of each line
     * @param automatic whether a standing order did it
     */
    public record Done(int number, BigDecimal stake, BigDecimal amount, boolean automatic, Instant cashedOutAt) {}
}

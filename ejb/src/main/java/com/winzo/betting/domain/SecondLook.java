package com.winzo.betting.domain;

import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.Money;
import com.winzo.kernel.Odds;
import com.winzo.kernel.OddsPolicy;
import com.winzo.kernel.lines.Returns;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides about a bet on a running game once its delay is over: it stands unless something has happened that its customer
 * may have seen first. A market that is not open or a score that is another one refuses it; a price that has moved is
 * left to the customer's policy, as at the placement.
 *
 * <p>A bet keeps the odds it was struck at. Only where the customer takes any price, and the market's is shorter by now, it
 * gets that: nothing that the house has promised grows by a second look.
 */
public final class SecondLook {

    private SecondLook() {}

    /**
     * @param slip its picks at the odds that the bet was struck at
     * @param offers what the house offers for each pick by now, in their order
     * @param sameScores whether every running game stands as it did when the bet was struck
     */
    public static Decision decide(Slip slip, List<Offer> offers, boolean sameScores, Instant now) {
        if (!Conditions.open(offers, now).isEmpty()) {
            return Decision.refused(ErrorCode.MARKET_CLOSED);
        }
        if (!sameScores) {
            return Decision.refused(ErrorCode.SCORE_CHANGED);
        }
        List<Offer> standing = new ArrayList<>(offers.size());
        for (int i = 0; i < offers.size(); i++) {
            standing.add(standing(slip.policy(), slip.picks().get(i), offers.get(i)));
        }
        Returns fullReturn = FullReturn.of(slip, standing);
        if (!Conditions.price(slip, standing, fullReturn).isEmpty()) {
            return Decision.refused(ErrorCode.ODDS_CHANGED);
        }
        BigInteger potential =
                Placement.paid(slip, fullReturn.amountMinor(slip.stake().minor()));
        return new Decision(
                null,
                standing.stream().map(Offer::odds).toList(),
                standing.stream().map(Offer::marketVersion).toList(),
                new Money(potential.longValueExact(), slip.stake().currency()));
    }

    /** The offer that the bet stands at; one at the starting price has no odds that could move. */
    private static Offer standing(OddsPolicy policy, Pick pick, Offer offer) {
        boolean longer = pick.atStartingPrice() || offer.odds().compareTo(pick.odds()) > 0;
        return longer && (pick.atStartingPrice() || policy != OddsPolicy.NONE)
                ? offer.at(pick.odds(), offer.marketVersion())
                : offer;
    }

    /**
     * @param refusal why the bet does not stand; null when it does
     * @param odds that it stands at, in the order of the slip
     * @param versions of the markets at the second look
     * @param potentialWin its full return at these odds
     */
    public record Decision(ErrorCode refusal, List<Odds> odds, List<Long> versions, Money potentialWin) {

        public static Decision refused(ErrorCode why) {
            return new Decision(why, List.of(), List.of(), null);
        }

        public boolean stands() {
            return refusal == null;
        }
    }
}

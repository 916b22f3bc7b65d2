package com.winzo.betting.internal;

import com.winzo.betting.domain.Offer;
import com.winzo.betting.domain.Slip;
import com.winzo.betting.domain.StakeLimits;
import com.winzo.betting.domain.Verdict;
import com.winzo.kernel.Money;
import com.winzo.kernel.Odds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A slip that is good, with what made it so.
 *
 * @param offers in the order of the slip
 * @param balance before the bet
 * @param limits what it was held against
 * @param now the database's time of the decision
 */
record Assessment(Slip slip, List<Offer> offers, Verdict verdict, Money balance, StakeLimits limits, Instant now) {

    /** How long the bet waits for a second look: the longest that one of its running games asks for; zero when none is on. */
    Duration delay() {
        Duration longest = Duration.ZERO;
        for (Offer offer : offers) {
            if (offer.isOn() && offer.inPlayDelay().compareTo(longest) > 0) {
                longest = offer.inPlayDelay();
            }
        }
        return longest;
    }

    /** In the order of the slip; null at the starting price. */
    List<Odds> odds() {
        List<Odds> odds = new ArrayList<>();
        for (int i = 0; i < offers.size(); i++) {
            odds.add(
                    slip.picks().get(i).atStartingPrice() ? null : offers.get(i).odds());
        }
        return odds;
    }
}

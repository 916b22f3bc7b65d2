package com.winzo.betting.internal;

import com.winzo.betting.domain.Offer;
import com.winzo.betting.domain.Slip;
import com.winzo.betting.domain.Verdict;
import com.winzo.kernel.Money;
import com.winzo.kernel.Odds;
import java.time.Instant;
import java.util.List;

/**
 * A slip that is good, with what made it so.
 *
 * @param offers in the order of the slip
 * @param balance before the bet
 * @param now the database's time of the decision
 */
record Assessment(Slip slip, List<Offer> offers, Verdict verdict, Money balance, Instant now) {

    List<Odds> odds() {
        return offers.stream().map(Offer::odds).toList();
    }
}

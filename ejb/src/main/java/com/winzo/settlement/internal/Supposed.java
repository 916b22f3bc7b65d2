package com.winzo.settlement.internal;

import com.winzo.betting.api.BookedBet;
import com.winzo.betting.api.BookedBet.BookedLeg;
import com.winzo.kernel.lines.LegFacts;

/** How the legs on a market would stand. */
@FunctionalInterface
interface Supposed {

    LegFacts of(BookedBet bet, BookedLeg leg);
}

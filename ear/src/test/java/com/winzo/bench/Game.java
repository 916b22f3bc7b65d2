package com.winzo.bench;

import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.MarketOnOffer.Pick;
import java.util.List;

/**
 * A game on offer with one market.
 *
 * @param picks its selections at the odds they were offered at
 */
record Game(MarketOnOffer market, List<Pick> picks) {

    static Game of(MarketOnOffer market) {
        return new Game(market, market.picks());
    }

    String sportId() {
        return market.event().sportId();
    }

    String eventId() {
        return market.event().id();
    }
}

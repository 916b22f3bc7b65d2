package com.winzo.settlement.api;

import com.winzo.catalogue.api.EventView;
import com.winzo.kernel.MarketId;
import com.winzo.odds.api.MarketView;
import java.util.List;

/**
 * What a score has brought about.
 *
 * @param settled the markets it decided; their bets follow within moments
 * @param undecided markets of the event that still need a result
 */
public record ScoreOutcome(EventView event, List<MarketView> settled, List<MarketId> undecided) {

    public ScoreOutcome {
        settled = List.copyOf(settled);
        undecided = List.copyOf(undecided);
    }
}

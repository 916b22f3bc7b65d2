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
 * @param contradicted markets with results that this score would have graded otherwise; they keep them until they are rolled
 *     back and the score is reported again
 */
public record ScoreOutcome(
        EventView event, List<MarketView> settled, List<MarketId> undecided, List<MarketId> contradicted) {

    public ScoreOutcome {
        settled = List.copyOf(settled);
        undecided = List.copyOf(undecided);
        contradicted = List.copyOf(contradicted);
    }
}

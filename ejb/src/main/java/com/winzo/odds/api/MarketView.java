package com.winzo.odds.api;

import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.MarketStatus;
import com.winzo.kernel.MarketType;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A market as clients read it; the component names are the wire names.
 *
 * @param line the handicap of the home side, or the total; null where the type has none
 * @param subject the side of a team total, or the name of a statistic; or null
 * @param winners how many places win
 * @param placeTerms what an each-way bet pays for a place, or null
 * @param startingPrices whether bets at the starting price are taken
 * @param bestOdds whether bets at a price get the starting price if it is better
 * @param reason why it has its status, or null
 * @param version counts the market's changes from 1
 * @param inPlayDelayMillis how long a bet waits for a second look while the event is on; null where none is taken then
 * @param settlementVersion counts the results recorded for it, voids included; 0 before the first
 * @param selections in the order they were created in
 */
public record MarketView(
        MarketId id,
        EventId eventId,
        MarketType type,
        String name,
        BigDecimal line,
        String subject,
        int winners,
        PlaceTermsView placeTerms,
        boolean startingPrices,
        boolean bestOdds,
        Integer inPlayDelayMillis,
        MarketStatus status,
        String reason,
        long version,
        int settlementVersion,
        Instant lastUpdated,
        List<SelectionView> selections) {

    public MarketView {
        selections = List.copyOf(selections);
    }

    /**
     * @param places how many places are paid
     * @param fraction of the odds, for example {@code 1/5}
     */
    public record PlaceTermsView(int places, String fraction) {}

    /**
     * @param odds the present odds
     * @param result how it came out, or null while undecided
     * @param place its rank where a ranking was recorded, else null
     * @param deadHeatFraction the fraction of the stake that wins in a dead heat, or of a place that is shared; else null
     * @param startingPrice null while there is none
     * @param withdrawnAt when it was withdrawn, or null
     */
    public record SelectionView(
            SelectionId id,
            String name,
            Side side,
            Odds odds,
            SelectionResult result,
            Integer place,
            String deadHeatFraction,
            Odds startingPrice,
            Instant withdrawnAt,
            Instant lastUpdated) {}
}

package com.winzo.betting.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.winzo.kernel.BetType;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Odds;
import com.winzo.kernel.OddsPolicy;
import com.winzo.kernel.PriceKind;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.lines.Teaser;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A slip as clients send it; also the body of the request. It is checked when it is read, so that REST and sockets
 * refuse alike.
 *
 * @param selections in the customer's order
 * @param stake of each line, in major units of the wallet's currency
 * @param system for {@code betType: system} and only then
 * @param eachWay whether every line is also staked to be placed, which doubles the stakes
 * @param teaser or pleaser, for a parlay whose lines are all moved, such as {@code football_6}; else null
 * @param acceptOddsChanges true is {@code oddsPolicy: any}; an explicit policy goes first
 * @param oddsPolicy which price changes are accepted, {@code none} if left out
 * @param minOdds the least that the odds of all selections together may come to, or null
 * @param quote the quote whose prices are taken, or null
 * @param freeBetId the free bet that pays the whole stake, or null
 */
public record SlipRequest(
        List<SelectionRequest> selections,
        BigDecimal stake,
        BetType betType,
        SystemRequest system,
        Boolean eachWay,
        Teaser teaser,
        Boolean acceptOddsChanges,
        OddsPolicy oddsPolicy,
        BigDecimal minOdds,
        String quote,
        @JsonInclude(JsonInclude.Include.NON_NULL) UUID freeBetId) {

    /** The same selections in the same lines, at another stake. */
    public SlipRequest withStake(BigDecimal other) {
        return new SlipRequest(
                selections,
                other,
                betType,
                system,
                eachWay,
                teaser,
                acceptOddsChanges,
                oddsPolicy,
                minOdds,
                quote,
                freeBetId);
    }

    /** Only what is bet on and how it makes lines: what a quote is for. */
    public SlipRequest bare() {
        return new SlipRequest(
                selections.stream()
                        .map(each -> new SelectionRequest(each.marketId(), each.selectionId(), null, each.price()))
                        .toList(),
                null,
                betType,
                system,
                eachWay,
                teaser,
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * @param odds what the customer was shown; may be left out at the starting price
     * @param price {@code starting} for the starting price, else left out or {@code taken}
     */
    public record SelectionRequest(MarketId marketId, SelectionId selectionId, Odds odds, PriceKind price) {}

    /**
     * Which combinations a system bet consists of: sizes and bankers, or a name.
     *
     * @param sizes how many selections a line holds, bankers included
     * @param bankers the selections that every line holds
     * @param name such as {@code yankee}, {@code lucky_15} or {@code if_win}
     */
    public record SystemRequest(List<Integer> sizes, List<SelectionId> bankers, String name) {}
}

package com.winzo.odds.api;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.odds.internal.InPlayDesk;
import com.winzo.odds.internal.MarketMaker;
import com.winzo.odds.internal.MarketViews;
import com.winzo.odds.repository.MarketHistory;
import com.winzo.platform.api.Page;
import com.winzo.platform.api.PageRequest;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** What traders do with markets. Every change waits for the bets that hold the market, and is kept in its history. */
@Stateless
public class Trading {

    @Inject
    private MarketMaker maker;

    @Inject
    private InPlayDesk inPlay;

    @Inject
    private MarketHistory history;

    /**
     * Offers a market of an event, open at once.
     *
     * @throws com.winzo.kernel.BusinessException {@code VAL_004} without that event, {@code VAL_005} when it is over,
     *     {@code VAL_001} or {@code VAL_003} for a market that makes no sense
     */
    @Requires(Permission.PRICE_WRITE)
    public MarketView offer(EventId event, NewMarket market, AccountId trader) {
        return maker.offer(event, market, trader);
    }

    /**
     * Moves prices; nothing happens when all of them are what they were. A machine's price that jumps suspends the market.
     *
     * @throws com.winzo.kernel.BusinessException {@code VAL_004} without that market or selection, {@code VAL_005} when
     *     the market is decided or has another version than the trader looked at
     */
    @Requires(Permission.PRICE_WRITE)
    public MarketView reprice(MarketId market, NewPrices prices, AccountId trader) {
        return maker.reprice(market, prices, trader);
    }

    /**
     * Opens, suspends or closes a market. Once this has committed no bet on the former status can.
     *
     * @throws com.winzo.kernel.BusinessException {@code VAL_004} without that market, {@code VAL_005} when it is decided
     */
    @Requires(Permission.PRICE_WRITE)
    public MarketView changeStatus(MarketId market, NewMarketStatus status, AccountId trader) {
        return maker.change(market, trader, (changing, now) -> changing.moveTo(status.status(), status.reason(), now));
    }

    /**
     * Takes bets on a market while its event is on, or no longer. Each waits for a second look, which holds it to the price
     * policy and the score; bets that wait already keep their time.
     *
     * @throws com.winzo.kernel.BusinessException {@code VAL_004} without that market, {@code VAL_005} when it is decided
     */
    @Requires(Permission.PRICE_WRITE)
    public MarketView offerInPlay(MarketId market, InPlayOffer offer, AccountId trader) {
        return inPlay.offer(market, offer, trader);
    }

    /**
     * The same for all undecided markets that an event has.
     *
     * @throws com.winzo.kernel.BusinessException {@code VAL_004} without that event
     */
    @Requires(Permission.PRICE_WRITE)
    public List<MarketView> offerInPlay(EventId event, InPlayOffer offer, AccountId trader) {
        return inPlay.offer(event, offer, trader);
    }

    /**
     * Reports official starting prices; those of the board count for selections without one.
     *
     * @throws com.winzo.kernel.BusinessException {@code VAL_004} without that market or selection, {@code VAL_005} when it
     *     is decided, {@code VAL_003} where none are made
     */
    @Requires(Permission.PRICE_WRITE)
    public MarketView reportStartingPrices(MarketId market, NewPrices prices, AccountId trader) {
        return maker.reportStartingPrices(market, prices, trader);
    }

    /** A page of a market's versions, the newest first; none for an unknown market. */
    @Requires(Permission.MARKET_READ)
    public Page<MarketVersionView> history(MarketId market, PageRequest page) {
        List<MarketVersionView> versions = history.page(market, page.offset(), page.limit()).stream()
                .map(MarketViews::of)
                .toList();
        return new Page<>(versions, page, history.count(market));
    }
}

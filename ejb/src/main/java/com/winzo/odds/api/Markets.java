package com.winzo.odds.api;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.SelectionId;
import com.winzo.odds.internal.MarketMaker;
import com.winzo.odds.internal.MarketViews;
import com.winzo.odds.model.Selection;
import com.winzo.odds.repository.MarketRepository;
import com.winzo.odds.repository.WithdrawalRepository;
import com.winzo.platform.api.OpenToAll;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Markets as the other features see them: reading them, and recording how they came out. */
@Stateless
public class Markets {

    @Inject
    private MarketRepository markets;

    @Inject
    private WithdrawalRepository withdrawals;

    @Inject
    private MarketMaker maker;

    /**
     * @throws BusinessException {@code VAL_004} without that market
     */
    @Requires(Permission.MARKET_READ)
    public MarketView market(MarketId id) {
        return markets.read(id).map(MarketViews::of).orElseThrow(() -> BusinessException.notFound("market", id));
    }

    /** Several markets in one statement, unknown ones left out. */
    public List<MarketView> markets(Collection<MarketId> ids) {
        return markets.read(ids).stream().map(MarketViews::of).toList();
    }

    /** The markets of an event in the order they were made in, in one statement; none for an unknown event. */
    @OpenToAll
    public List<MarketView> ofEvent(EventId event) {
        return markets.readOfEvent(event).stream().map(MarketViews::of).toList();
    }

    /**
     * Records how every selection of a market came out, and settles it.
     *
     * @param reason kept in the history, or null
     * @return the market with its results and a settlement version of its own
     * @throws BusinessException {@code VAL_004} without that market or selection, {@code VAL_005} when it is decided
     *     already, {@code VAL_001} when a selection has no outcome
     */
    public MarketView recordResult(
            MarketId market, Map<SelectionId, SelectionOutcome> outcomes, String reason, AccountId decidedBy) {
        Map<SelectionId, Selection.Outcome> stored = new LinkedHashMap<>();
        outcomes.forEach((selection, outcome) ->
                stored.put(selection, new Selection.Outcome(outcome.result(), outcome.place(), outcome.deadHeat())));
        return maker.change(market, decidedBy, (changing, now) -> {
            changing.settle(stored, reason, now);
            return true;
        });
    }

    /**
     * Voids a market with all its selections.
     *
     * @throws BusinessException {@code VAL_004} without that market, {@code VAL_005} when it is decided already
     */
    public MarketView voidMarket(MarketId market, String reason, AccountId decidedBy) {
        return maker.change(market, decidedBy, (changing, now) -> {
            changing.voidAll(reason, now);
            return true;
        });
    }

    /**
     * Takes a runner out.
     *
     * @param withdrawal its price, and which bets on the others are reduced by it
     * @throws BusinessException {@code VAL_004} without that market or selection, {@code VAL_005} when the market is
     *     decided, {@code VAL_003} unless it is a runner
     */
    public MarketView withdraw(MarketId market, NewWithdrawal withdrawal, AccountId reportedBy) {
        return maker.withdraw(market, withdrawal, reportedBy);
    }

    /** The runners of a market that were withdrawn. */
    public List<WithdrawalView> withdrawals(MarketId market) {
        return withdrawals.of(market).stream().map(MarketViews::of).toList();
    }

    /**
     * Takes a market's result back; it is closed until the next result, which is a resettlement.
     *
     * @throws BusinessException {@code VAL_004} without that market, {@code VAL_005} when it has no result
     */
    public MarketView rollBack(MarketId market, String reason, AccountId decidedBy) {
        return maker.change(market, decidedBy, (changing, now) -> {
            changing.rollBack(reason, now);
            return true;
        });
    }
}

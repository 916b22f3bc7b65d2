package com.winzo.settlement.api;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.odds.api.MarketView;
import com.winzo.odds.api.Markets;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.settlement.internal.MarketTypes;
import com.winzo.settlement.internal.ResultDesk;
import com.winzo.settlement.internal.Supposition;
import com.winzo.settlement.model.MarketSettlement;
import com.winzo.settlement.repository.SettlementRepository;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/**
 * How events and markets came out.
 *
 * <p>A result is recorded at once, in one transaction with the order to settle; the bets follow in slices through a
 * queue. A result is never edited: it is taken back, and the next one corrects what was paid by compensating entries.
 */
@Stateless
public class Results {

    @Inject
    private ResultDesk desk;

    @Inject
    private Supposition supposition;

    @Inject
    private Markets markets;

    @Inject
    private SettlementRepository settlements;

    /**
     * Reports a score. A final one finishes the event and settles every undecided market that it decides.
     *
     * @throws BusinessException {@code VAL_004} without that event, {@code VAL_005} when it cannot finish (cancelled,
     *     postponed)
     */
    @Requires(Permission.RESULT_WRITE)
    public ScoreOutcome score(EventId event, FinalScore score, AccountId trader) {
        return desk.score(event, score, trader);
    }

    /**
     * Settles a market by a report: the result of every selection, or a ranking.
     *
     * @throws BusinessException {@code VAL_004} without that market or selection, {@code VAL_005} when it is decided
     *     already, {@code VAL_001} when a selection has no result, {@code VAL_003} for a ranking without a winner or a
     *     dead heat without its fraction
     */
    @Requires(Permission.RESULT_WRITE)
    public MarketView result(MarketId market, MarketResult report, AccountId trader) {
        return desk.result(market, report, trader);
    }

    /**
     * Voids a market, or only the bets on it that were placed in a span.
     *
     * @throws BusinessException {@code VAL_004} without that market, {@code VAL_005} when the whole market is decided
     *     already, {@code VAL_003} for a span that makes no sense, {@code VAL_001} for an operator's error without evidence, {@code AUTH_008} when so much hangs on it that a second
     *     person has to agree
     */
    @Requires(Permission.RESULT_WRITE)
    public MarketView voidMarket(MarketId market, VoidOrder order, AccountId trader) {
        return desk.voidMarket(market, order, trader);
    }

    /**
     * Takes a market's result back. Its legs are open again; what was paid stays until the next result, which pays or
     * takes back the difference.
     *
     * @throws BusinessException {@code VAL_004} without that market, {@code VAL_005} when it has no result, {@code AUTH_008} when so much
     *     hangs on it that a second person has to agree
     */
    @Requires(Permission.RESULT_WRITE)
    public MarketView rollBack(MarketId market, RollbackOrder order, AccountId trader) {
        return desk.rollBack(market, order, trader);
    }

    /**
     * Takes a runner out: its bets are void, and where the market's type has Rule 4 the winnings of bets on the others that
     * were struck before are reduced.
     *
     * @throws BusinessException {@code VAL_004} without that market or selection, {@code VAL_005} when it is decided
     *     already, {@code VAL_003} unless it is a runner, or for a span that makes no sense
     */
    @Requires(Permission.RESULT_WRITE)
    public MarketView withdraw(MarketId market, WithdrawOrder order, AccountId trader) {
        return desk.withdraw(market, order, trader);
    }

    /**
     * What another result of a market, or other rules, would change; nothing is changed.
     *
     * @throws BusinessException {@code VAL_004} without that market or selection, {@code VAL_001} when a selection has no
     *     result or nothing is supposed, {@code VAL_003} for rules that do not exist
     */
    @Requires(Permission.RESULT_WRITE)
    public WhatIf whatIf(MarketId market, SupposedResult supposed) {
        return supposition.of(market, supposed);
    }

    /**
     * What voiding a market, or the bets on it that were placed in a span, would change; nothing is changed. Bets that are
     * pending are left out: they get their stakes back when they are decided about.
     *
     * @throws BusinessException {@code VAL_004} without that market, {@code VAL_003} for a span that makes no sense
     */
    @Requires(Permission.RESULT_WRITE)
    public WhatIf whatIfVoid(MarketId market, VoidOrder order) {
        return supposition.ofVoid(market, order);
    }

    /**
     * What another end of an event would change for all its markets that it decides, or other rules for all of them;
     * nothing is changed.
     *
     * @throws BusinessException {@code VAL_004} without that event, {@code VAL_003} for rules that do not exist
     */
    @Requires(Permission.RESULT_WRITE)
    public WhatIf whatIf(EventId event, SupposedEnd supposed) {
        return supposition.of(event, supposed);
    }

    /** How each type of market is settled, and what becomes of it when its event does not end as planned. */
    @Requires(Permission.MARKET_READ)
    public List<MarketTypeView> types() {
        return MarketTypes.all();
    }

    /**
     * How far the settlements of a market are, the newest first.
     *
     * @throws BusinessException {@code VAL_004} without that market
     */
    @Requires(Permission.MARKET_READ)
    public List<SettlementProgress> progress(MarketId market) {
        markets.market(market);
        return settlements.of(market).stream().map(Results::progress).toList();
    }

    private static SettlementProgress progress(MarketSettlement settlement) {
        return new SettlementProgress(
                settlement.id(),
                settlement.marketId(),
                lower(settlement.kind()),
                lower(settlement.state()),
                settlement.settlementVersion(),
                settlement.reason(),
                settlement.cause(),
                settlement.evidence(),
                settlement.slices(),
                settlement.betsSeen(),
                settlement.betsSettled(),
                settlement.startedAt(),
                settlement.finishedAt());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

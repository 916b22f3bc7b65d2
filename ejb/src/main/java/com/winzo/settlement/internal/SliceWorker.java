package com.winzo.settlement.internal;

import com.winzo.betting.api.BetBook;
import com.winzo.kernel.BetId;
import com.winzo.kernel.MarketId;
import com.winzo.odds.api.MarketView;
import com.winzo.odds.api.Markets;
import com.winzo.settlement.model.MarketSettlement;
import com.winzo.settlement.model.SettlementState;
import com.winzo.settlement.repository.SettlementRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Settles one slice of a market's bets in one transaction: lock the settlement's row, lock the bets in the order of
 * their ids, write the legs, then decide every bet by all its legs.
 *
 * <p>The settlement's row says where it is, so a second copy of an order, here or on another node, does nothing. Bets
 * are locked before their legs are read: of two markets of one parlay the later slice sees what the earlier one wrote.
 */
@ApplicationScoped
public class SliceWorker {

    @Inject
    private SettlementRepository settlements;

    @Inject
    private BetBook book;

    @Inject
    private Markets markets;

    @Inject
    private SettlementStarter starter;

    @Inject
    private Cashier cashier;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "winzo.settlement.slice-bets", defaultValue = "500")
    private int sliceBets;

    /**
     * @param turn of the caller: its last slice orders the next one through the queue, for whoever comes to it
     * @return the order of the next slice that the caller is to go on with, or nothing
     * @throws UnknownSettlement when the order names none
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<SliceOrder> settle(SliceOrder order, SliceTurn turn) {
        MarketSettlement settlement =
                settlements.lock(order.settlementId()).orElseThrow(() -> new UnknownSettlement(order.settlementId()));
        if (!settlement.awaits(order.after())) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        List<BetId> bets = book.lockSlice(settlement.marketId(), order.after(), settlement.until(), sliceBets);
        if (!bets.isEmpty()) {
            writeLegs(settlement, bets, turn);
            int settled = cashier.settle(settlement.marketId(), book.read(bets), now);
            settlement.advance(bets.getLast(), bets.size(), settled, now);
        }
        if (bets.size() < sliceBets) {
            settlement.finish(now);
            return Optional.empty();
        }
        if (turn.endsWithThis()) {
            starter.order(settlement);
            return Optional.empty();
        }
        return Optional.of(SliceOrder.next(settlement));
    }

    /**
     * What to go on with after an attempt that has failed somewhere.
     *
     * @throws UnknownSettlement when the order names none
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<SliceOrder> takeUp(SliceOrder order) {
        MarketSettlement settlement =
                settlements.find(order.settlementId()).orElseThrow(() -> new UnknownSettlement(order.settlementId()));
        return settlement.state() == SettlementState.RUNNING
                ? Optional.of(SliceOrder.next(settlement))
                : Optional.empty();
    }

    private void writeLegs(MarketSettlement settlement, List<BetId> bets, SliceTurn turn) {
        MarketId market = settlement.marketId();
        switch (settlement.kind()) {
            case GRADE -> grade(market, bets, turn.grades(() -> grades(settlement)));
            case REOPEN -> book.reopen(market, bets);
            case VOID_BETS ->
                book.voidLegs(market, bets, settlement.placedFrom(), settlement.placedTo(), settlement.reason());
            case WITHDRAW -> book.withdraw(market, settlement.selectionId(), bets, settlement.reason());
        }
    }

    private void grade(MarketId market, List<BetId> bets, Grades grades) {
        book.grade(market, bets, grades.legs());
        if (!grades.deductions().isEmpty()) {
            book.deduct(market, bets, grades.deductions());
        }
    }

    /** A rollback would have overtaken this settlement before it took the results away. */
    private Grades grades(MarketSettlement settlement) {
        MarketView market = markets.market(settlement.marketId());
        boolean withdrawn = market.selections().stream().anyMatch(selection -> selection.withdrawnAt() != null);
        return Grades.of(
                market,
                Grades.recorded(market),
                settlement.teased(),
                withdrawn ? markets.withdrawals(market.id()) : List.of());
    }
}

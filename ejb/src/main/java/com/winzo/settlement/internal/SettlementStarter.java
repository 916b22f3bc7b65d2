package com.winzo.settlement.internal;

import com.winzo.betting.api.BetBook;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.VoidCause;
import com.winzo.odds.api.MarketView;
import com.winzo.platform.api.Destination;
import com.winzo.platform.api.Ids;
import com.winzo.platform.api.Outbox;
import com.winzo.settlement.api.VoidOrder;
import com.winzo.settlement.model.MarketSettlement;
import com.winzo.settlement.model.SettlementKind;
import com.winzo.settlement.repository.SettlementRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts settlements in the transaction of the result, and gives orders again that were lost. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SettlementStarter {

    private static final int RESUME_MAX = 100;

    @Inject
    private SettlementRepository settlements;

    @Inject
    private BetBook book;

    @Inject
    private Outbox outbox;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "winzo.settlement.halves-from", defaultValue = "5000")
    private long halvesFrom;

    /** Starts to carry out a market's rollback in place of whatever it was at. */
    public void startReopening(MarketView market, String reason, AccountId requestedBy) {
        start(settlement(SettlementKind.REOPEN, market, reason, requestedBy, clock.instant()));
    }

    /**
     * Starts to carry out a market's result or void in place of whatever it was at.
     *
     * @param teased how its selections come out with their lines moved, see {@link Teased}, or null
     */
    public void startGrading(MarketView market, String teased, String reason, AccountId requestedBy) {
        MarketSettlement settlement = settlement(SettlementKind.GRADE, market, reason, requestedBy, clock.instant());
        settlement.teased(teased);
        start(settlement);
    }

    /** Starts to carry out that a whole market is void. */
    public void startVoid(MarketView market, VoidCause cause, String evidence, String reason, AccountId requestedBy) {
        MarketSettlement settlement = settlement(SettlementKind.GRADE, market, reason, requestedBy, clock.instant());
        settlement.teased(Teased.ofVoid(market.selections().size()));
        settlement.voidsFor(cause, evidence);
        start(settlement);
    }

    /** Starts to void the legs on a runner that was withdrawn. */
    public void startWithdrawal(MarketView market, SelectionId runner, String reason, AccountId requestedBy) {
        MarketSettlement settlement = settlement(SettlementKind.WITHDRAW, market, reason, requestedBy, clock.instant());
        settlement.onlyOn(runner);
        settlement.voidsFor(VoidCause.NON_PARTICIPANT, null);
        add(settlement);
    }

    private void start(MarketSettlement settlement) {
        settlements
                .lockRunning(settlement.marketId())
                .forEach(overtaken -> overtaken.supersede(settlement.startedAt()));
        add(settlement);
    }

    /** Starts to void the bets on a market that were placed in a span. */
    public void startSweep(MarketView market, VoidSpan span, VoidOrder order, AccountId requestedBy) {
        MarketSettlement settlement =
                settlement(SettlementKind.VOID_BETS, market, order.reason(), requestedBy, clock.instant());
        settlement.onlyPlaced(span.from(), span.to());
        settlement.voidsFor(order.cause(), order.evidence());
        add(settlement);
    }

    /** Orders the next slice of settlements that have not got on for a while. */
    @Transactional
    public int resumeStalled(Duration patience) {
        Instant now = clock.instant();
        var stalled = settlements.stalledSince(now.minus(patience), RESUME_MAX);
        for (MarketSettlement settlement : stalled) {
            settlement.resume(now);
            order(settlement);
        }
        return stalled.size();
    }

    /** Orders the slice that the settlement awaits. */
    public void order(MarketSettlement settlement) {
        outbox.publish(
                Destination.SETTLEMENT, SliceOrder.TYPE, settlement.marketId().value(), SliceOrder.next(settlement));
    }

    private MarketSettlement settlement(
            SettlementKind kind, MarketView market, String reason, AccountId requestedBy, Instant now) {
        return new MarketSettlement(
                ids.next(), market.id(), kind, market.settlementVersion(), reason, requestedBy, now);
    }

    /** Very many bets are gone through in two halves, side by side. */
    private void add(MarketSettlement settlement) {
        List<MarketSettlement> parts = new ArrayList<>(List.of(settlement));
        book.middle(settlement.marketId(), halvesFrom)
                .ifPresent(middle -> parts.add(settlement.split(middle, ids.next())));
        for (MarketSettlement part : parts) {
            settlements.add(part);
            order(part);
        }
    }
}

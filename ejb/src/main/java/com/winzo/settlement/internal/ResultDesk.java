package com.winzo.settlement.internal;

import com.winzo.catalogue.api.CatalogueTrading;
import com.winzo.catalogue.api.EventChange;
import com.winzo.catalogue.api.EventView;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.SelectionId;
import com.winzo.odds.api.MarketView;
import com.winzo.odds.api.Markets;
import com.winzo.odds.api.SelectionOutcome;
import com.winzo.platform.api.AuditLog;
import com.winzo.settlement.api.FinalScore;
import com.winzo.settlement.api.MarketResult;
import com.winzo.settlement.api.ScoreOutcome;
import com.winzo.settlement.api.VoidOrder;
import com.winzo.settlement.model.SettlementKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records results, voids and rollbacks, starts their settlement and keeps who did it: all in the running transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ResultDesk {

    @Inject
    private CatalogueTrading catalogue;

    @Inject
    private Markets markets;

    @Inject
    private SettlementStarter starter;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** See {@link com.winzo.settlement.api.Results#score}. */
    public ScoreOutcome score(EventId event, FinalScore score, AccountId trader) {
        boolean ended = Boolean.TRUE.equals(score.ended());
        EventView changed = catalogue.changeEvent(
                event,
                new EventChange(
                        ended ? EventStatus.FINISHED : null,
                        score.home(),
                        score.away(),
                        score.period(),
                        null,
                        null,
                        score.periods(),
                        null),
                trader);
        List<MarketView> settled = new ArrayList<>();
        List<MarketId> undecided = new ArrayList<>();
        List<MarketId> contradicted = new ArrayList<>();
        if (ended) {
            for (MarketView market : markets.ofEvent(event)) {
                if (!market.status().isDecided()) {
                    Optional<MarketView> decided = settle(market, changed, trader);
                    decided.ifPresentOrElse(settled::add, () -> undecided.add(market.id()));
                } else if (Outcomes.contradict(market, changed)) {
                    contradicted.add(market.id());
                }
            }
            audit.record(
                    trader,
                    "event.score",
                    "event/" + event,
                    Map.of("home", score.home(), "away", score.away(), "marketsSettled", settled.size()));
        }
        return new ScoreOutcome(changed, settled, undecided, contradicted);
    }

    /** See {@link com.winzo.settlement.api.Results#result}. */
    public MarketView result(MarketId id, MarketResult report, AccountId trader) {
        Map<SelectionId, SelectionOutcome> outcomes = Outcomes.of(markets.market(id), report);
        String reason = report.certainty() == null ? null : "certainty: " + report.certainty();
        MarketView settled = markets.recordResult(id, outcomes, reason, trader);
        starter.start(SettlementKind.GRADE, settled, reason, trader);
        audit.record(trader, "market.result", "market/" + id, Map.of("settlementVersion", settled.settlementVersion()));
        return settled;
    }

    /** See {@link com.winzo.settlement.api.Results#voidMarket}. */
    public MarketView voidMarket(MarketId id, VoidOrder order, AccountId trader) {
        MarketView market;
        if (order.from() == null && order.to() == null) {
            market = markets.voidMarket(id, order.reason(), trader);
            starter.start(SettlementKind.GRADE, market, order.reason(), trader);
        } else {
            Instant now = clock.instant();
            Instant to = order.to() == null ? now : order.to();
            if (to.isAfter(now) || (order.from() != null && !order.from().isBefore(to))) {
                throw BusinessException.outOfRange("to", "The span ends after it begins, and not after now.");
            }
            market = markets.market(id);
            starter.startVoid(market, order.from(), to, order.reason(), trader);
        }
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("reason", order.reason());
        detail.put("from", order.from());
        detail.put("to", order.to());
        audit.record(trader, "market.void", "market/" + id, detail);
        return market;
    }

    /** See {@link com.winzo.settlement.api.Results#rollBack}. */
    public MarketView rollBack(MarketId id, String reason, AccountId trader) {
        MarketView closed = markets.rollBack(id, reason, trader);
        starter.start(SettlementKind.REOPEN, closed, reason, trader);
        audit.record(
                trader,
                "market.rollback",
                "market/" + id,
                Map.of("reason", reason, "settlementVersion", closed.settlementVersion()));
        return closed;
    }

    private Optional<MarketView> settle(MarketView market, EventView event, AccountId trader) {
        return Outcomes.of(market, event).map(outcomes -> {
            MarketView decided = markets.recordResult(market.id(), outcomes, null, trader);
            starter.start(SettlementKind.GRADE, decided, null, trader);
            return decided;
        });
    }
}

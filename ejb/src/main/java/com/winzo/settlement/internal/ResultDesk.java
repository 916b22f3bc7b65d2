package com.winzo.settlement.internal;

import com.winzo.betting.api.BetBook;
import com.winzo.catalogue.api.Catalogue;
import com.winzo.catalogue.api.CatalogueTrading;
import com.winzo.catalogue.api.EventChange;
import com.winzo.catalogue.api.EventView;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.MarketStatus;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.VoidCause;
import com.winzo.odds.api.MarketView;
import com.winzo.odds.api.Markets;
import com.winzo.odds.api.NewWithdrawal;
import com.winzo.odds.api.SelectionOutcome;
import com.winzo.platform.api.AuditLog;
import com.winzo.settlement.api.FinalScore;
import com.winzo.settlement.api.MarketResult;
import com.winzo.settlement.api.RollbackOrder;
import com.winzo.settlement.api.ScoreOutcome;
import com.winzo.settlement.api.VoidOrder;
import com.winzo.settlement.api.WithdrawOrder;
import com.winzo.settlement.domain.market.Completion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Records results, voids and rollbacks, starts their settlement and keeps who did it: all in the running transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ResultDesk {

    /** Why bets are void although the event came to its end. */
    private static final String NOT_PERFORMED = "not performed";

    @Inject
    private CatalogueTrading catalogue;

    @Inject
    private Catalogue catalogueReader;

    @Inject
    private Markets markets;

    @Inject
    private BetBook bets;

    @Inject
    private EventReports reports;

    @Inject
    private SettlementStarter starter;

    @Inject
    private AuditLog audit;

    @Inject
    private LargeCorrections large;

    @Inject
    private Clock clock;

    /** See {@link com.winzo.settlement.api.Results#score}. */
    public ScoreOutcome score(EventId event, FinalScore score, AccountId trader) {
        boolean ended = Boolean.TRUE.equals(score.ended());
        boolean abandoned = Boolean.TRUE.equals(score.abandoned());
        if (ended && abandoned) {
            throw BusinessException.outOfRange("final", "What was abandoned has no final score.");
        }
        reports.keep(catalogueReader.event(event).id(), score);
        List<MarketId> undecidedBefore = markets.ofEvent(event).stream()
                .filter(market -> !market.status().isDecided())
                .map(MarketView::id)
                .toList();
        EventView changed = catalogue.changeEvent(
                event,
                new EventChange(
                        ended ? EventStatus.FINISHED : abandoned ? EventStatus.CANCELLED : null,
                        score.home(),
                        score.away(),
                        score.period(),
                        null,
                        null,
                        score.periods(),
                        abandoned ? "abandoned" : null),
                trader);
        if (!ended && !abandoned) {
            return new ScoreOutcome(changed, List.of(), List.of(), List.of());
        }
        if (ended) {
            requireResult(changed, score);
        }
        EventReports.Known known = reports.known(changed, score, null);
        conclude(known, null, trader);
        ScoreOutcome outcome = outcome(known, undecidedBefore);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("home", score.home());
        detail.put("away", score.away());
        detail.put("abandoned", abandoned);
        detail.put("marketsSettled", outcome.settled().size());
        audit.record(trader, "event.score", "event/" + event, detail);
        return outcome;
    }

    /** Settles every undecided market of an event that what is known decides. */
    public void conclude(EventReports.Known known, String reason, AccountId trader) {
        for (MarketView market : markets.ofEvent(known.event().id())) {
            if (!market.status().isDecided()) {
                settle(market, known, reason, trader);
            } else if (known.isPlayed() && market.status() == MarketStatus.SETTLED) {
                settleTeased(market, known, trader);
            }
        }
    }

    private static void requireResult(EventView event, FinalScore score) {
        if (event.homeTeam() != null && event.homeScore() == null) {
            throw BusinessException.required(score.home() == null ? "home" : "away");
        }
    }

    private ScoreOutcome outcome(EventReports.Known known, List<MarketId> undecidedBefore) {
        List<MarketView> settled = new ArrayList<>();
        List<MarketId> undecided = new ArrayList<>();
        List<MarketId> contradicted = new ArrayList<>();
        for (MarketView market : markets.ofEvent(known.event().id())) {
            if (!market.status().isDecided()) {
                undecided.add(market.id());
            } else if (undecidedBefore.contains(market.id())) {
                settled.add(market);
            } else if (Outcomes.contradict(market, known)) {
                contradicted.add(market.id());
            }
        }
        return new ScoreOutcome(known.event(), settled, undecided, contradicted);
    }

    /** See {@link com.winzo.settlement.api.Results#result}. */
    public MarketView result(MarketId id, MarketResult report, AccountId trader) {
        Map<SelectionId, SelectionOutcome> outcomes = Outcomes.of(markets.market(id), report);
        String reason = report.certainty() == null ? null : "certainty: " + report.certainty();
        MarketView settled = markets.recordResult(id, outcomes, reason, trader);
        starter.startGrading(settled, teased(settled), reason, trader);
        audit.record(trader, "market.result", "market/" + id, Map.of("settlementVersion", settled.settlementVersion()));
        return settled;
    }

    /** See {@link com.winzo.settlement.api.Results#voidMarket}. */
    public MarketView voidMarket(MarketId id, VoidOrder order, AccountId trader) {
        MarketView market;
        VoidSpan span = VoidSpan.of(order, clock.instant());
        if (order.cause() == VoidCause.OPERATOR_ERROR && order.evidence() == null) {
            throw BusinessException.required("evidence");
        }
        if (span.isWholeMarket()) {
            market = markets.voidMarket(id, order.reason(), trader);
            large.requireSecondPerson("market.void", id, order);
            starter.startVoid(market, order.cause(), order.evidence(), order.reason(), trader);
        } else {
            market = markets.market(id);
            large.requireSecondPerson("market.void", id, order);
            starter.startSweep(market, span, order, trader);
        }
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("reason", order.reason());
        detail.put("from", order.from());
        detail.put("to", order.to());
        detail.put("cause", order.cause());
        detail.put("evidence", order.evidence());
        audit.record(trader, "market.void", "market/" + id, detail);
        return market;
    }

    /** See {@link com.winzo.settlement.api.Results#rollBack}. */
    public MarketView rollBack(MarketId id, RollbackOrder order, AccountId trader) {
        String reason = order.reason();
        MarketView closed = markets.rollBack(id, reason, trader);
        large.requireSecondPerson("market.rollback", id, order);
        starter.startReopening(closed, reason, trader);
        audit.record(
                trader,
                "market.rollback",
                "market/" + id,
                Map.of("reason", reason, "settlementVersion", closed.settlementVersion()));
        return closed;
    }

    /** See {@link com.winzo.settlement.api.Results#withdraw}. */
    public MarketView withdraw(MarketId id, WithdrawOrder order, AccountId trader) {
        Instant now = clock.instant();
        Instant at = order.at() == null ? now : order.at();
        if (at.isAfter(now) || (order.from() != null && !order.from().isBefore(at))) {
            throw BusinessException.outOfRange(
                    "at", "A runner is withdrawn not after now, and after the market formed.");
        }
        MarketView market = markets.withdraw(
                id,
                new NewWithdrawal(
                        order.selectionId(),
                        order.from(),
                        at,
                        order.odds(),
                        Boolean.TRUE.equals(order.inStartingPrices())),
                trader);
        String reason = order.reason() == null ? "withdrawn" : order.reason();
        starter.startWithdrawal(market, order.selectionId(), reason, trader);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("selectionId", order.selectionId());
        detail.put("at", at);
        detail.put("odds", order.odds());
        detail.put("reason", reason);
        audit.record(trader, "market.withdraw", "market/" + id, detail);
        return market;
    }

    private void settle(MarketView market, EventReports.Known known, String reason, AccountId trader) {
        Outcomes.of(market, known).ifPresent(outcomes -> {
            boolean nothing = outcomes.values().stream().allMatch(outcome -> outcome.result() == SelectionResult.VOID);
            if (nothing && !known.isPlayed()) {
                String why = reason == null ? lower(known.event().status()) : reason;
                MarketView voided = markets.voidMarket(market.id(), why, trader);
                starter.startVoid(voided, cause(known), null, why, trader);
            } else if (nothing) {
                String why = reason == null ? NOT_PERFORMED : reason;
                MarketView decided = markets.recordResult(market.id(), outcomes, why, trader);
                starter.startVoid(decided, VoidCause.NOT_PERFORMED, null, why, trader);
            } else {
                MarketView decided = markets.recordResult(market.id(), outcomes, reason, trader);
                starter.startGrading(decided, Outcomes.teased(decided, known), reason, trader);
            }
        });
    }

    private static VoidCause cause(EventReports.Known known) {
        return known.completion() instanceof Completion.Postponed ? VoidCause.DELAYED : VoidCause.CANCELLED;
    }

    /** A market that was settled by a report before anybody knew the score: its teasers wait for that. */
    private void settleTeased(MarketView market, EventReports.Known known, AccountId trader) {
        if (bets.awaitsTeased(market.id())) {
            starter.startGrading(market, Outcomes.teased(market, known), null, trader);
        }
    }

    /** A reported result says nothing of other lines: those follow from the score, if there is one. */
    private String teased(MarketView market) {
        if (market.selections().stream().allMatch(selection -> selection.result() == SelectionResult.VOID)) {
            return Teased.ofVoid(market.selections().size());
        }
        EventView event = catalogueReader.event(market.eventId());
        return event.status() == EventStatus.FINISHED
                ? Outcomes.teased(market, reports.known(event, null, null))
                : null;
    }

    private static String lower(EventStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}

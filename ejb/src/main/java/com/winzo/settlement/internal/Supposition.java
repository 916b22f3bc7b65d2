package com.winzo.settlement.internal;

import com.winzo.betting.api.BetBook;
import com.winzo.betting.api.BookedBet;
import com.winzo.catalogue.api.Catalogue;
import com.winzo.catalogue.api.EventView;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.lines.LegFacts;
import com.winzo.odds.api.MarketView;
import com.winzo.odds.api.Markets;
import com.winzo.odds.api.SelectionOutcome;
import com.winzo.settlement.api.MarketResult;
import com.winzo.settlement.api.SupposedEnd;
import com.winzo.settlement.api.SupposedResult;
import com.winzo.settlement.api.VoidOrder;
import com.winzo.settlement.api.WhatIf;
import com.winzo.settlement.domain.RuleBook;
import com.winzo.settlement.model.MarketSettlement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Goes through the bets on markets as if these had come out otherwise, or under other rules. Reads only, and holds no lock. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Supposition {

    private static final int PAGE = 1000;

    @Inject
    private Markets markets;

    @Inject
    private Catalogue catalogue;

    @Inject
    private EventReports reports;

    @Inject
    private BetBook book;

    @Inject
    private Clock clock;

    /** See {@link com.winzo.settlement.api.Results#whatIf(MarketId, SupposedResult)}. */
    public WhatIf of(MarketId id, SupposedResult wanted) {
        requireRules(wanted.rulesVersion());
        MarketView market = markets.market(id);
        if (wanted.results() == null) {
            if (wanted.rulesVersion() == null) {
                throw BusinessException.required("results");
            }
            return replay(Map.of(id, standing(market)), wanted.rulesVersion());
        }
        EventView event = catalogue.event(market.eventId());
        String teased = event.status() == EventStatus.FINISHED
                ? Outcomes.teased(market, reports.known(event, null, null))
                : null;
        MarketResult report = new MarketResult(wanted.results(), wanted.certainty());
        Grades grades = grades(market, Outcomes.complete(market, Outcomes.of(market, report)), teased);
        return replay(Map.of(id, grades), wanted.rulesVersion());
    }

    /** See {@link com.winzo.settlement.api.Results#whatIfVoid}. */
    public WhatIf ofVoid(MarketId id, VoidOrder order) {
        VoidSpan span = VoidSpan.of(order, clock.instant());
        LegFacts nothing = LegFacts.of(SelectionResult.VOID, null);
        Supposed swept = (bet, leg) -> span.covers(bet.placedAt()) ? nothing : leg.facts();
        return replay(Map.of(markets.market(id).id(), swept), null);
    }

    /** See {@link com.winzo.settlement.api.Results#whatIf(EventId, SupposedEnd)}. */
    public WhatIf of(EventId id, SupposedEnd wanted) {
        requireRules(wanted.rulesVersion());
        EventView event = catalogue.event(id);
        Map<MarketId, Supposed> supposed = new LinkedHashMap<>();
        if (wanted.asksForRulesOnly()) {
            markets.ofEvent(id).forEach(market -> supposed.put(market.id(), standing(market)));
            return replay(supposed, wanted.rulesVersion());
        }
        EventReports.Known known = reports.supposed(event, wanted.report());
        for (MarketView market : markets.ofEvent(id)) {
            Outcomes.of(market, known)
                    .ifPresent(outcomes ->
                            supposed.put(market.id(), grades(market, outcomes, Outcomes.teased(market, known))));
        }
        return replay(supposed, wanted.rulesVersion());
    }

    private static void requireRules(Integer version) {
        if (version != null && !RuleBook.exists(version)) {
            throw BusinessException.outOfRange(
                    "rulesVersion",
                    "There are rule books 1 to " + RuleBook.all().size() + ".");
        }
    }

    private Grades grades(MarketView market, Map<SelectionId, SelectionOutcome> outcomes, String teased) {
        return Grades.of(market, outcomes, teased, markets.withdrawals(market.id()));
    }

    private Supposed standing(MarketView market) {
        boolean withdrawn = market.selections().stream().anyMatch(selection -> selection.withdrawnAt() != null);
        return Grades.standing(market, withdrawn ? markets.withdrawals(market.id()) : List.of());
    }

    private WhatIf replay(Map<MarketId, ? extends Supposed> supposed, Integer rulesVersion) {
        Map<MarketId, Supposed> elsewhere = new HashMap<>();
        Replay replay = new Replay(supposed, elsewhere, rulesVersion);
        BetId after = MarketSettlement.START;
        List<BookedBet> page;
        do {
            page = supposed.isEmpty() ? List.of() : book.page(supposed.keySet(), after, PAGE);
            if (rulesVersion != null) {
                addOthers(page, supposed.keySet(), elsewhere);
            }
            page.forEach(replay::add);
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == PAGE);
        return replay.result();
    }

    /** Other rules are those of the whole bet: the results of its other legs stand, what is taken off them may change. */
    private void addOthers(List<BookedBet> page, Set<MarketId> supposed, Map<MarketId, Supposed> elsewhere) {
        Set<MarketId> others = page.stream()
                .flatMap(bet -> bet.legs().stream())
                .map(BookedBet.BookedLeg::marketId)
                .filter(market -> !supposed.contains(market) && !elsewhere.containsKey(market))
                .collect(Collectors.toSet());
        if (!others.isEmpty()) {
            markets.markets(others).forEach(market -> elsewhere.put(market.id(), standing(market)));
        }
    }
}

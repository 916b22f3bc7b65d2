package com.winzo.settlement.internal;

import com.winzo.betting.api.BetBook;
import com.winzo.betting.api.BookedBet;
import com.winzo.catalogue.api.Catalogue;
import com.winzo.catalogue.api.EventView;
import com.winzo.kernel.BetId;
import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.lines.LegFacts;
import com.winzo.odds.api.MarketView;
import com.winzo.odds.api.Markets;
import com.winzo.odds.api.SelectionOutcome;
import com.winzo.settlement.api.FinalScore;
import com.winzo.settlement.api.MarketResult;
import com.winzo.settlement.api.VoidOrder;
import com.winzo.settlement.api.WhatIf;
import com.winzo.settlement.model.MarketSettlement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Goes through the bets on markets as if these had come out otherwise. Reads only, and holds no lock. */
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

    @Inject
    @ConfigProperty(name = "winzo.settlement.rule-4-waive-five", defaultValue = "false")
    private boolean waiveFive;

    /** See {@link com.winzo.settlement.api.Results#whatIf(MarketId, MarketResult)}. */
    public WhatIf of(MarketId id, MarketResult report) {
        MarketView market = markets.market(id);
        EventView event = catalogue.event(market.eventId());
        String teased = event.status() == EventStatus.FINISHED
                ? Outcomes.teased(market, reports.known(event, null, null))
                : null;
        return replay(Map.of(id, grades(market, Outcomes.complete(market, Outcomes.of(market, report)), teased)));
    }

    /** See {@link com.winzo.settlement.api.Results#whatIfVoid}. */
    public WhatIf ofVoid(MarketId id, VoidOrder order) {
        VoidSpan span = VoidSpan.of(order, clock.instant());
        LegFacts nothing = LegFacts.of(SelectionResult.VOID, null);
        Supposed swept = (bet, leg) -> span.covers(bet.placedAt()) ? nothing : leg.facts();
        return replay(Map.of(markets.market(id).id(), swept));
    }

    /** See {@link com.winzo.settlement.api.Results#whatIf(EventId, FinalScore)}. */
    public WhatIf of(EventId id, FinalScore report) {
        EventReports.Known known = reports.supposed(catalogue.event(id), report);
        Map<MarketId, Grades> supposed = new LinkedHashMap<>();
        for (MarketView market : markets.ofEvent(id)) {
            Outcomes.of(market, known)
                    .ifPresent(outcomes ->
                            supposed.put(market.id(), grades(market, outcomes, Outcomes.teased(market, known))));
        }
        return replay(supposed);
    }

    private Grades grades(MarketView market, Map<SelectionId, SelectionOutcome> outcomes, String teased) {
        return Grades.of(market, outcomes, teased, markets.withdrawals(market.id()), waiveFive);
    }

    private WhatIf replay(Map<MarketId, ? extends Supposed> supposed) {
        Replay replay = new Replay(supposed);
        BetId after = MarketSettlement.START;
        List<BookedBet> page;
        do {
            page = supposed.isEmpty() ? List.of() : book.page(supposed.keySet(), after, PAGE);
            page.forEach(replay::add);
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == PAGE);
        return replay.result();
    }
}

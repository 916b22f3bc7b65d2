package com.winzo.settlement.internal;

import com.winzo.catalogue.api.EventView;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.Fraction;
import com.winzo.kernel.MarketStatus;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.Side;
import com.winzo.odds.api.MarketView;
import com.winzo.odds.api.MarketView.SelectionView;
import com.winzo.odds.api.SelectionOutcome;
import com.winzo.settlement.api.MarketResult;
import com.winzo.settlement.domain.Grading;
import com.winzo.settlement.domain.Ranking;
import com.winzo.settlement.domain.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the outcome of each selection of a market: in a score, or in what a trader reports. */
final class Outcomes {

    private Outcomes() {}

    /** @return nothing when the score does not decide the market */
    static Optional<Map<SelectionId, SelectionOutcome>> of(MarketView market, EventView event) {
        Score score = new Score(
                event.homeScore(),
                event.awayScore(),
                event.periods().stream()
                        .map(period -> new Score.Period(period.period(), period.home(), period.away()))
                        .toList());
        return Grading.of(
                        market.type(),
                        market.line(),
                        market.selections().stream().map(SelectionView::side).collect(Collectors.toSet()),
                        score)
                .map(results -> bySide(market, results));
    }

    /** Whether a market was settled in another way than this score would settle it; a void one was not. */
    static boolean contradict(MarketView market, EventView event) {
        return market.status() == MarketStatus.SETTLED
                && of(market, event)
                        .map(outcomes -> market.selections().stream()
                                .anyMatch(selection ->
                                        outcomes.get(selection.id()).result() != selection.result()))
                        .orElse(false);
    }

    /**
     * @throws BusinessException {@code VAL_001} or {@code VAL_003} for a report that is neither results nor a ranking
     */
    static Map<SelectionId, SelectionOutcome> of(MarketView market, MarketResult report) {
        List<MarketResult.Entry> entries = report.results();
        if (entries.stream().map(MarketResult.Entry::selectionId).distinct().count() < entries.size()) {
            throw BusinessException.outOfRange("results", "A selection is given twice.");
        }
        boolean ranking = entries.stream().allMatch(entry -> entry.result() == null);
        return ranking ? ranked(market, entries) : reported(entries);
    }

    private static Map<SelectionId, SelectionOutcome> bySide(MarketView market, Map<Side, SelectionResult> results) {
        Map<SelectionId, SelectionOutcome> outcomes = new LinkedHashMap<>();
        market.selections()
                .forEach(selection -> outcomes.put(selection.id(), SelectionOutcome.of(results.get(selection.side()))));
        return outcomes;
    }

    private static Map<SelectionId, SelectionOutcome> reported(List<MarketResult.Entry> entries) {
        Map<SelectionId, SelectionOutcome> outcomes = new LinkedHashMap<>();
        for (MarketResult.Entry entry : entries) {
            Fraction deadHeat = entry.deadHeatFraction() == null ? null : Fraction.of(entry.deadHeatFraction());
            outcomes.put(entry.selectionId(), new SelectionOutcome(entry.result(), entry.place(), deadHeat));
        }
        return outcomes;
    }

    private static Map<SelectionId, SelectionOutcome> ranked(MarketView market, List<MarketResult.Entry> entries) {
        List<SelectionId> selections =
                market.selections().stream().map(SelectionView::id).toList();
        Map<SelectionId, Integer> places = new LinkedHashMap<>();
        for (MarketResult.Entry entry : entries) {
            if (!selections.contains(entry.selectionId())) {
                throw BusinessException.notFound("selection", entry.selectionId());
            }
            if (entry.place() != null) {
                places.put(entry.selectionId(), entry.place());
            }
        }
        int placesPaid = market.placeTerms() == null ? 0 : market.placeTerms().places();
        return Ranking.of(selections, places, placesPaid).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new SelectionOutcome(
                                entry.getValue().result(),
                                entry.getValue().place(),
                                entry.getValue().deadHeat())));
    }
}

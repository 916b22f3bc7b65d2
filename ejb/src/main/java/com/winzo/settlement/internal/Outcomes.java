package com.winzo.settlement.internal;

import com.winzo.catalogue.api.EventView;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.Fraction;
import com.winzo.kernel.MarketStatus;
import com.winzo.kernel.MarketType;
import com.winzo.kernel.PlaceTerms;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.Side;
import com.winzo.odds.api.MarketView;
import com.winzo.odds.api.MarketView.SelectionView;
import com.winzo.odds.api.SelectionOutcome;
import com.winzo.settlement.api.MarketResult;
import com.winzo.settlement.domain.Outcome;
import com.winzo.settlement.domain.Score;
import com.winzo.settlement.domain.market.Choice;
import com.winzo.settlement.domain.market.Facts;
import com.winzo.settlement.domain.market.Grading;
import com.winzo.settlement.domain.market.MarketTerms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
        List<Choice> choices =
                market.selections().stream().map(Outcomes::choice).toList();
        return Grading.of(MarketTerms.of(market.type(), market.line(), choices), Facts.of(score))
                .map(outcomes -> bySide(market, outcomes));
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

    private static Map<SelectionId, SelectionOutcome> bySide(MarketView market, Map<Choice, Outcome> graded) {
        Map<SelectionId, SelectionOutcome> outcomes = new LinkedHashMap<>();
        market.selections().forEach(selection -> outcomes.put(selection.id(), outcome(graded.get(choice(selection)))));
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
        Map<String, Integer> places = new LinkedHashMap<>();
        for (MarketResult.Entry entry : entries) {
            if (!selections.contains(entry.selectionId())) {
                throw BusinessException.notFound("selection", entry.selectionId());
            }
            if (entry.place() != null) {
                places.put(entry.selectionId().toString(), entry.place());
            }
        }
        List<Choice> choices =
                selections.stream().map(id -> Choice.of(id.toString())).toList();
        // Every market can be reported as a ranking; it is read as that of a race where the type says nothing else.
        MarketType type = market.type() == MarketType.HEAD_TO_HEAD ? market.type() : MarketType.FUTURES;
        MarketTerms terms = new MarketTerms(type, null, null, 1, placeTerms(market), choices);
        Map<Choice, Outcome> graded = Grading.of(terms, Facts.ofPlaces(places))
                .orElseThrow(() -> BusinessException.outOfRange("results", "A ranking has a winner."));
        Map<SelectionId, SelectionOutcome> outcomes = new LinkedHashMap<>();
        selections.forEach(id -> outcomes.put(id, outcome(graded.get(Choice.of(id.toString())))));
        return outcomes;
    }

    private static Choice choice(SelectionView selection) {
        return selection.side() == Side.NONE
                ? Choice.of(selection.name().toLowerCase(Locale.ROOT))
                : Choice.of(selection.side());
    }

    private static PlaceTerms placeTerms(MarketView market) {
        return market.placeTerms() == null
                ? null
                : new PlaceTerms(
                        market.placeTerms().places(),
                        Fraction.of(market.placeTerms().fraction()));
    }

    /** The fraction of a shared place is not kept, since no bet on places is taken yet. */
    private static SelectionOutcome outcome(Outcome outcome) {
        boolean deadHeat = outcome.result() == SelectionResult.DEAD_HEAT;
        return new SelectionOutcome(outcome.result(), outcome.place(), deadHeat ? outcome.deadHeat() : null);
    }
}

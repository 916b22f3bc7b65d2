package com.winzo.settlement.internal;

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
import com.winzo.settlement.domain.market.Choice;
import com.winzo.settlement.domain.market.Completion;
import com.winzo.settlement.domain.market.Facts;
import com.winzo.settlement.domain.market.Grading;
import com.winzo.settlement.domain.market.MarketTerms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the outcome of each selection of a market: in a score, or in what a trader reports. */
final class Outcomes {

    private Outcomes() {}

    /** @return nothing when what is known of the event does not decide the market */
    static Optional<Map<SelectionId, SelectionOutcome>> of(MarketView market, EventReports.Known known) {
        return Grading.of(terms(market), known.of(market)).map(outcomes -> bySelection(market, outcomes));
    }

    /** How the selections come out with their lines moved, see {@link Teased}, or null. */
    static String teased(MarketView market, EventReports.Known known) {
        return Teased.of(terms(market), known.of(market));
    }

    /** Whether a market was settled in another way than this would settle it; a void one was not. */
    static boolean contradict(MarketView market, EventReports.Known known) {
        return market.status() == MarketStatus.SETTLED
                && of(market, known)
                        .map(outcomes -> market.selections().stream()
                                .filter(selection -> selection.withdrawnAt() == null)
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

    /**
     * The outcomes of all selections of a market, withdrawn runners void, favourites as the runners that they are.
     *
     * @throws BusinessException {@code VAL_001} when a selection has no outcome, {@code VAL_004} for one of another market
     */
    static Map<SelectionId, SelectionOutcome> complete(MarketView market, Map<SelectionId, SelectionOutcome> reported) {
        Map<SelectionId, SelectionOutcome> outcomes = new LinkedHashMap<>(reported);
        for (SelectionView selection : market.selections()) {
            if (selection.withdrawnAt() != null) {
                outcomes.put(selection.id(), SelectionOutcome.of(SelectionResult.VOID));
            }
        }
        for (SelectionView selection : market.selections()) {
            if (selection.side().isFavourite()) {
                outcomes.put(
                        selection.id(),
                        new Racecard(market)
                                .runner(selection)
                                .map(runner -> outcomes.get(runner.id()))
                                .orElse(SelectionOutcome.of(SelectionResult.VOID)));
            }
            if (!outcomes.containsKey(selection.id())) {
                throw BusinessException.required("results");
            }
        }
        if (outcomes.size() > market.selections().size()) {
            throw BusinessException.notFound("selection", "of another market");
        }
        return outcomes;
    }

    private static MarketTerms terms(MarketView market) {
        return new MarketTerms(
                market.type(),
                market.line(),
                market.subject(),
                market.winners(),
                placeTerms(market),
                market.selections().stream().map(Outcomes::choice).toList());
    }

    private static Map<SelectionId, SelectionOutcome> bySelection(MarketView market, Map<Choice, Outcome> graded) {
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
        List<SelectionId> runners = market.selections().stream()
                .filter(selection -> !selection.side().isFavourite())
                .map(SelectionView::id)
                .toList();
        Map<String, Integer> places = new LinkedHashMap<>();
        for (MarketResult.Entry entry : entries) {
            if (!runners.contains(entry.selectionId())) {
                throw BusinessException.notFound("selection", entry.selectionId());
            }
            if (entry.place() != null) {
                places.put(entry.selectionId().toString(), entry.place());
            }
        }
        Set<String> withdrawn = market.selections().stream()
                .filter(selection -> selection.withdrawnAt() != null)
                .map(selection -> selection.id().toString())
                .collect(Collectors.toSet());
        List<Choice> choices =
                runners.stream().map(id -> Choice.of(id.toString())).toList();
        // Every market can be reported as a ranking; it is read as that of a race where the type says nothing else.
        MarketType type = market.type() == MarketType.HEAD_TO_HEAD ? market.type() : MarketType.FUTURES;
        MarketTerms terms = new MarketTerms(type, null, null, market.winners(), placeTerms(market), choices);
        Facts facts = new Facts(null, places, Map.of(), withdrawn, Completion.PLAYED);
        Map<Choice, Outcome> graded = Grading.of(terms, facts)
                .orElseThrow(() -> BusinessException.outOfRange("results", "A ranking has a winner."));
        Map<SelectionId, SelectionOutcome> outcomes = new LinkedHashMap<>();
        runners.forEach(id -> outcomes.put(id, outcome(graded.get(Choice.of(id.toString())))));
        return outcomes;
    }

    private static Choice choice(SelectionView selection) {
        return selection.side() == Side.NONE
                ? Choice.of(EventReports.key(selection.name()))
                : Choice.of(selection.side());
    }

    private static PlaceTerms placeTerms(MarketView market) {
        return market.placeTerms() == null
                ? null
                : new PlaceTerms(
                        market.placeTerms().places(),
                        Fraction.of(market.placeTerms().fraction()));
    }

    private static SelectionOutcome outcome(Outcome outcome) {
        return new SelectionOutcome(outcome.result(), outcome.place(), outcome.deadHeat());
    }
}

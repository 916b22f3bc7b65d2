package com.winzo.settlement.internal;

import com.winzo.betting.api.BookedBet;
import com.winzo.betting.api.BookedBet.BookedLeg;
import com.winzo.betting.api.Deduction;
import com.winzo.betting.api.LegGrade;
import com.winzo.kernel.Fraction;
import com.winzo.kernel.MarketType;
import com.winzo.kernel.Odds;
import com.winzo.kernel.PriceKind;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.lines.LegFacts;
import com.winzo.odds.api.MarketView;
import com.winzo.odds.api.MarketView.SelectionView;
import com.winzo.odds.api.SelectionOutcome;
import com.winzo.odds.api.WithdrawalView;
import com.winzo.settlement.domain.RuleBook;
import com.winzo.settlement.domain.RuleFour.Withdrawal;
import com.winzo.settlement.domain.market.MarketRules;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a market's result makes of the legs on it: by selection, for legs whose line a teaser moved, and what Rule 4 takes
 * off, by when the bet was struck and under which rules.
 *
 * @param legs for each selection, and each of a teaser's points where those are known
 * @param deductions the spans in which something is taken off
 */
record Grades(List<LegGrade> legs, List<Deduction> deductions) implements Supposed {

    /**
     * @param outcomes of all selections of the market
     * @param teased how they come out with their lines moved, see {@link Teased}, or null
     * @param withdrawals the market's
     */
    static Grades of(
            MarketView market,
            Map<SelectionId, SelectionOutcome> outcomes,
            String teased,
            List<WithdrawalView> withdrawals) {
        List<LegGrade> legs = new ArrayList<>();
        Racecard racecard = new Racecard(market);
        for (SelectionView selection : market.selections()) {
            SelectionOutcome outcome = outcomes.get(selection.id());
            LegFacts facts = new LegFacts(outcome.result(), outcome.deadHeat(), racecard.startingOdds(selection), 0, 0);
            legs.add(new LegGrade(selection.id(), BigDecimal.ZERO, facts));
        }
        if (teased != null) {
            Teased.read(teased).forEach((points, results) -> {
                for (int i = 0; i < results.size(); i++) {
                    legs.add(new LegGrade(market.selections().get(i).id(), points, LegFacts.of(results.get(i), null)));
                }
            });
        }
        return new Grades(legs, deductions(market.type(), withdrawals));
    }

    /** The results as they stand; what Rule 4 takes off follows from the rules that a bet is under. */
    static Supposed standing(MarketView market, List<WithdrawalView> withdrawals) {
        Grades grades = new Grades(List.of(), deductions(market.type(), withdrawals));
        return (bet, leg) -> leg.voidAlone() || leg.facts().result() == null
                ? leg.facts()
                : grades.deducted(
                        bet,
                        leg,
                        leg.facts().result(),
                        leg.facts().deadHeat(),
                        leg.facts().startingOdds());
    }

    /** What Rule 4 takes off the winnings of a bet at the odds taken, as far as withdrawals are known. */
    static int deduction(MarketType type, List<WithdrawalView> withdrawals, BookedBet bet) {
        return MarketRules.of(type).deducts()
                ? RuleBook.of(bet.rulesVersion())
                        .ruleFour()
                        .deduction(withdrawals.stream().map(Grades::withdrawal).toList(), bet.placedAt())
                : 0;
    }

    /** The outcomes that a decided market has. */
    static Map<SelectionId, SelectionOutcome> recorded(MarketView market) {
        Map<SelectionId, SelectionOutcome> outcomes = new HashMap<>();
        for (SelectionView selection : market.selections()) {
            String fraction = selection.deadHeatFraction();
            outcomes.put(
                    selection.id(),
                    new SelectionOutcome(
                            selection.result(), selection.place(), fraction == null ? null : Fraction.of(fraction)));
        }
        return outcomes;
    }

    @Override
    public LegFacts of(BookedBet bet, BookedLeg leg) {
        if (leg.voidAlone()) {
            return leg.facts();
        }
        BigDecimal teasedBy =
                leg.terms().teasedBy() == null ? BigDecimal.ZERO : leg.terms().teasedBy();
        for (LegGrade grade : legs) {
            if (grade.selection().equals(leg.selectionId()) && grade.teasedBy().compareTo(teasedBy) == 0) {
                LegFacts facts = grade.facts();
                return deducted(bet, leg, facts.result(), facts.deadHeat(), facts.startingOdds());
            }
        }
        return LegFacts.OPEN;
    }

    private LegFacts deducted(
            BookedBet bet, BookedLeg leg, SelectionResult result, Fraction deadHeat, Odds startingOdds) {
        PriceKind kind = leg.terms().priceKind();
        Optional<Deduction> deduction =
                deductions.stream().filter(each -> concerns(each, bet)).findFirst();
        return new LegFacts(
                result,
                deadHeat,
                kind == PriceKind.TAKEN ? null : startingOdds,
                kind == PriceKind.STARTING
                        ? 0
                        : deduction.map(Deduction::percent).orElse(0),
                deduction.map(Deduction::startingPercent).orElse(0));
    }

    private static boolean concerns(Deduction each, BookedBet bet) {
        boolean from = each.struckFrom() == null || !bet.placedAt().isBefore(each.struckFrom());
        boolean before = each.struckBefore() == null || bet.placedAt().isBefore(each.struckBefore());
        return from && before && each.rulesVersion() == bet.rulesVersion();
    }

    private static List<Deduction> deductions(MarketType type, List<WithdrawalView> withdrawals) {
        List<Deduction> deductions = new ArrayList<>();
        if (MarketRules.of(type).deducts() && !withdrawals.isEmpty()) {
            List<Withdrawal> reducing =
                    withdrawals.stream().map(Grades::withdrawal).toList();
            RuleBook.all().forEach(rules -> deductions.addAll(deductions(rules, reducing)));
        }
        return deductions;
    }

    /** Between two instants at which a withdrawal begins or ceases to count, all bets under the same rules are reduced alike. */
    private static List<Deduction> deductions(RuleBook rules, List<Withdrawal> withdrawals) {
        TreeSet<Instant> edges = new TreeSet<>();
        withdrawals.forEach(each -> {
            edges.add(each.struckBefore());
            if (each.struckFrom() != null) {
                edges.add(each.struckFrom());
            }
        });
        int startingPercent = rules.ruleFour().startingPriceDeduction(withdrawals);
        List<Deduction> deductions = new ArrayList<>();
        Instant from = null;
        for (Instant edge : edges) {
            // Nothing is older than the first edge less a nanosecond, as far as withdrawals can tell.
            int percent = rules.ruleFour().deduction(withdrawals, from == null ? edge.minusNanos(1) : from);
            deductions.add(new Deduction(rules.version(), from, edge, percent, startingPercent));
            from = edge;
        }
        deductions.add(new Deduction(rules.version(), from, null, 0, startingPercent));
        return deductions.stream()
                .filter(each -> each.percent() > 0 || each.startingPercent() > 0)
                .toList();
    }

    private static Withdrawal withdrawal(WithdrawalView view) {
        return new Withdrawal(view.struckFrom(), view.struckBefore(), view.odds(), view.inStartingPrices());
    }
}

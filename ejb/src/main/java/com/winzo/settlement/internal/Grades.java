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
import com.winzo.kernel.lines.LegFacts;
import com.winzo.odds.api.MarketView;
import com.winzo.odds.api.MarketView.SelectionView;
import com.winzo.odds.api.SelectionOutcome;
import com.winzo.odds.api.WithdrawalView;
import com.winzo.settlement.domain.RuleFour;
import com.winzo.settlement.domain.RuleFour.Withdrawal;
import com.winzo.settlement.domain.market.MarketRules;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a market's result makes of the legs on it: by selection, for legs whose line a teaser moved, and what Rule 4 takes
 * off, by when the bet was struck.
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
            List<WithdrawalView> withdrawals,
            boolean waiveFive) {
        boolean deducts = MarketRules.of(market.type()).deducts();
        List<Withdrawal> reducing =
                deducts ? withdrawals.stream().map(Grades::withdrawal).toList() : List.of();
        int starting = reducing.isEmpty() ? 0 : RuleFour.startingPriceDeduction(reducing, waiveFive);
        List<LegGrade> legs = new ArrayList<>();
        for (SelectionView selection : market.selections()) {
            SelectionOutcome outcome = outcomes.get(selection.id());
            LegFacts facts =
                    new LegFacts(outcome.result(), outcome.deadHeat(), startingOdds(selection, market), 0, starting);
            legs.add(new LegGrade(selection.id(), BigDecimal.ZERO, facts));
        }
        if (teased != null) {
            Teased.read(teased).forEach((points, results) -> {
                for (int i = 0; i < results.size(); i++) {
                    legs.add(new LegGrade(market.selections().get(i).id(), points, LegFacts.of(results.get(i), null)));
                }
            });
        }
        return new Grades(legs, deductions(reducing, waiveFive));
    }

    /** What Rule 4 takes off the winnings of a bet struck at an instant, as far as withdrawals are known. */
    static int deduction(MarketType type, List<WithdrawalView> withdrawals, Instant struckAt, boolean waiveFive) {
        return MarketRules.of(type).deducts()
                ? RuleFour.deduction(
                        withdrawals.stream().map(Grades::withdrawal).toList(), struckAt, waiveFive)
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
                PriceKind kind = leg.terms().priceKind();
                return new LegFacts(
                        grade.facts().result(),
                        grade.facts().deadHeat(),
                        kind == PriceKind.TAKEN ? null : grade.facts().startingOdds(),
                        kind == PriceKind.STARTING ? 0 : percent(bet.placedAt()),
                        grade.facts().startingDeductionPercent());
            }
        }
        return LegFacts.OPEN;
    }

    private int percent(Instant struckAt) {
        for (Deduction each : deductions) {
            boolean from = each.struckFrom() == null || !struckAt.isBefore(each.struckFrom());
            if (from && (each.struckBefore() == null || struckAt.isBefore(each.struckBefore()))) {
                return each.percent();
            }
        }
        return 0;
    }

    private static Odds startingOdds(SelectionView selection, MarketView market) {
        if (!market.startingPrices() && !market.bestOdds()) {
            return null;
        }
        return selection.startingPrice() == null ? selection.odds() : selection.startingPrice();
    }

    /** Between two instants at which a withdrawal begins or ceases to count, all bets are reduced alike. */
    private static List<Deduction> deductions(List<Withdrawal> withdrawals, boolean waiveFive) {
        TreeSet<Instant> edges = new TreeSet<>();
        withdrawals.forEach(each -> {
            edges.add(each.struckBefore());
            if (each.struckFrom() != null) {
                edges.add(each.struckFrom());
            }
        });
        List<Deduction> deductions = new ArrayList<>();
        Instant from = null;
        for (Instant edge : edges) {
            // Nothing is older than the first edge less a nanosecond, as far as withdrawals can tell.
            int percent = RuleFour.deduction(withdrawals, from == null ? edge.minusNanos(1) : from, waiveFive);
            if (percent > 0) {
                deductions.add(new Deduction(from, edge, percent));
            }
            from = edge;
        }
        return deductions;
    }

    private static Withdrawal withdrawal(WithdrawalView view) {
        return new Withdrawal(view.struckFrom(), view.struckBefore(), view.odds(), view.inStartingPrices());
    }
}

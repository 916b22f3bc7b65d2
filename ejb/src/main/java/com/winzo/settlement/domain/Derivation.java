package com.winzo.settlement.domain;

import com.winzo.kernel.Rational;
import com.winzo.kernel.lines.Block;
import com.winzo.kernel.lines.Carry;
import com.winzo.kernel.lines.Factor;
import com.winzo.kernel.lines.Factors;
import com.winzo.kernel.lines.Folds;
import com.winzo.kernel.lines.IfBet;
import com.winzo.kernel.lines.Returns;
import com.winzo.kernel.lines.UpAndDowns;
import com.winzo.settlement.domain.Leg.Part;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Tells a calculation as a tree, from the amount down to the legs; lines one by one where there are not too many. */
final class Derivation {

    /** Bets of more lines are told by their regular parts only. */
    static final int LINES_TOLD_MAX = 512;

    private final Calculation calculation;

    private Derivation(Calculation calculation) {
        this.calculation = calculation;
    }

    static Step of(Calculation calculation) {
        return new Derivation(calculation).total();
    }

    private Step total() {
        Terms terms = calculation.terms();
        Returns full = calculation.fullReturns();
        Returns paid = calculation.paidReturns(full);
        List<Step> parts = new ArrayList<>();
        parts.add(part(Rule.BET_WIN_PART, Part.WIN));
        if (terms.eachWay()) {
            parts.add(part(Rule.BET_PLACE_PART, Part.PLACE));
        }
        addBonus(parts, Rule.BONUS_ONE_WINNER, calculation.oneWinnerBonus());
        addBonus(parts, Rule.BONUS_ALL_WINNERS, calculation.allWinnersBonus());
        if (calculation.keepsStakes()) {
            parts.add(Step.of(Rule.BET_FREE, calculation.survivingStakes().exact(), List.of()));
        }
        Rational exact = paid.exact().times(Rational.of(terms.stakeMinor()));
        Step stakes = Step.of(
                Rule.BET_STAKES,
                Rule.BET_STAKES.text() + ": " + terms.stakeMinor() + " x " + paid.exact(),
                exact,
                parts);
        BigInteger uncapped = paid.amountMinor(terms.stakeMinor());
        Step rounded = Step.of(Rule.BET_ROUNDING, uncapped, List.of(stakes));
        BigInteger capped = calculation.capped(uncapped);
        Step last = capped.equals(uncapped) ? rounded : Step.of(Rule.BET_PAYOUT_MAX, capped, List.of(rounded));
        return Step.of(Rule.BET_TOTAL, capped, List.of(last));
    }

    private static void addBonus(List<Step> parts, Rule rule, Returns bonus) {
        if (bonus.signum() != 0) {
            parts.add(Step.of(rule, bonus.exact(), List.of()));
        }
    }

    private Step part(Rule rule, Part part) {
        List<Step> steps = new ArrayList<>();
        List<Leg> legs = calculation.legs();
        for (int i = 0; i < legs.size(); i++) {
            steps.add(legs.get(i).explain(i + 1, part));
        }
        if (calculation.terms().teaser() != null) {
            String text =
                    Rule.LINES_TEASER.text() + (calculation.terms().ties() == TeaserTies.LOSE ? "; a push loses" : "");
            steps.add(
                    Step.of(Rule.LINES_TEASER, text, calculation.returnsOf(part).exact(), List.of()));
        } else {
            Factors factors = Factors.of(
                    calculation.factorsOf(part), calculation.terms().lines().carry());
            for (Block block : calculation.terms().lines().blocks()) {
                steps.add(block(block, factors, calculation.factorsOf(part)));
            }
        }
        return Step.of(rule, calculation.returnsOf(part).exact(), steps);
    }

    private Step block(Block block, Factors factors, Factor[] each) {
        boolean told = calculation.terms().lines().count() <= LINES_TOLD_MAX;
        Rational sum = block.returns(factors).exact();
        return switch (block) {
            case Folds folds ->
                Step.of(Rule.LINES_FOLDS, text(Rule.LINES_FOLDS, block), sum, told ? folds(folds, each) : List.of());
            case UpAndDowns pairs -> {
                Rule rule = ifWin() ? Rule.LINES_WIN_REVERSE : Rule.LINES_UP_AND_DOWN;
                yield Step.of(rule, text(rule, block), sum, told ? pairs(pairs, each) : List.of());
            }
            case IfBet chain -> {
                Rule rule = ifWin() ? Rule.LINES_IF_WIN : Rule.LINES_IF_ACTION;
                yield Step.of(rule, rule.text(), sum, List.of(chain(chain, each, sum)));
            }
        };
    }

    private boolean ifWin() {
        return carry() == Carry.WIN;
    }

    private Carry carry() {
        return calculation.terms().lines().carry();
    }

    private static String text(Rule rule, Block block) {
        return rule.text() + ": " + block.count() + (block.count() == 1 ? " line" : " lines");
    }

    private static List<Step> folds(Folds folds, Factor[] each) {
        List<Step> lines = new ArrayList<>();
        folds.forEachLine(line -> {
            Rational product = Rational.ONE;
            StringBuilder text = new StringBuilder("legs");
            for (int rest = line; rest != 0; rest &= rest - 1) {
                int leg = Integer.numberOfTrailingZeros(rest);
                product = product.times(each[leg].exact());
                text.append(' ').append(leg + 1);
            }
            lines.add(Step.of(Rule.LINE, text.toString(), product, List.of()));
        });
        return lines;
    }

    private List<Step> pairs(UpAndDowns pairs, Factor[] each) {
        List<Step> lines = new ArrayList<>();
        pairs.forEachLine((first, second) -> {
            Rational carried = carry().of(each[first]).exact();
            Rational kept = each[first].exact().minus(carried);
            lines.add(Step.of(
                    Rule.LINE,
                    "leg " + (first + 1) + ", any to come leg " + (second + 1) + ": " + kept + " kept, " + carried
                            + " carried on",
                    kept.plus(carried.times(each[second].exact())),
                    List.of()));
        });
        return lines;
    }

    /** Leg by leg: what each has at stake, as long as something goes on. */
    private Step chain(IfBet chain, Factor[] each, Rational sum) {
        StringBuilder text = new StringBuilder();
        Rational stake = Rational.ONE;
        for (int leg = 0; leg < chain.picks() && stake.signum() != 0; leg++) {
            text.append(leg == 0 ? "leg " : ", then leg ")
                    .append(leg + 1)
                    .append(" with ")
                    .append(stake);
            stake = stake.times(carry().of(each[leg]).exact());
        }
        return Step.of(Rule.LINE, text.toString(), sum, List.of());
    }
}

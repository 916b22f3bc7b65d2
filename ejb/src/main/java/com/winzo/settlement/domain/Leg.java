package com.winzo.settlement.domain;

import com.winzo.kernel.Odds;
import com.winzo.kernel.PlaceTerms;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.lines.Factor;
import java.util.List;

/**
 * A leg of a bet.
 *
 * @param placeTerms what its place part pays; null where no place is paid: then the place part is to win as well
 * @param outcome null while open
 */
public record Leg(Price price, PlaceTerms placeTerms, Outcome outcome) {

    /** At the odds taken, to win. */
    public static Leg of(Odds odds, Outcome outcome) {
        return new Leg(Price.of(odds), null, outcome);
    }

    /** The same where a push loses. */
    Leg losingTies() {
        return outcome != null && outcome.result() == SelectionResult.PUSH
                ? new Leg(price, placeTerms, Outcome.of(SelectionResult.LOSS))
                : this;
    }

    /** Whether the leg cannot be settled yet: no result, or a result that needs odds which are not known. */
    public boolean isOpen() {
        return outcome == null || (!price.isKnown() && needsOdds(outcome.result()));
    }

    /**
     * What the leg multiplies the stake of a line by: {@code v + (1 - v) · [won] · odds · d} with the void fraction v
     * and the dead-heat fraction d.
     */
    public Factor factor(Part part) {
        return switch (fate(part)) {
            case LOSS, PLACED -> Factor.ZERO;
            case PUSH, VOID -> Factor.ONE;
            case HALF_LOSS -> Factor.HALF;
            case WIN -> odds(part);
            case HALF_WIN -> Factor.HALF.plus(Factor.HALF.times(odds(part)));
            case DEAD_HEAT -> odds(part).times(share(part));
        };
    }

    /** The fraction of the stake that is not lost: what a free bet does not return. */
    public Factor survivor(Part part) {
        return switch (fate(part)) {
            case LOSS, PLACED -> Factor.ZERO;
            case PUSH, VOID, WIN, HALF_WIN -> Factor.ONE;
            case HALF_LOSS -> Factor.HALF;
            case DEAD_HEAT -> share(part);
        };
    }

    Step explain(int number, Part part) {
        String prefix = "leg " + number + ": ";
        if (isOpen()) {
            return Step.of(Rule.LEG_OPEN, prefix + Rule.LEG_OPEN.text(), Factor.ZERO, List.of());
        }
        SelectionResult fate = fate(part);
        Rule rule = isForPlace(part) && fate == SelectionResult.WIN ? Rule.LEG_PLACED : rule(fate);
        String share = fate == SelectionResult.DEAD_HEAT ? ": " + share(part) : "";
        List<Step> parts = needsOdds(fate)
                ? List.of(isForPlace(part) ? price.explainPlace(placeTerms) : price.explain())
                : List.of();
        return Step.of(rule, prefix + rule.text() + share, factor(part), parts);
    }

    /** How the part came out, in terms of the win part: a place that is paid is won. */
    private SelectionResult fate(Part part) {
        SelectionResult result = outcome.result();
        if (!isForPlace(part)) {
            return result;
        }
        return switch (result) {
            case PLACED -> outcome.deadHeat() == null ? SelectionResult.WIN : SelectionResult.DEAD_HEAT;
            case DEAD_HEAT -> share(Part.PLACE).equals(Factor.ONE) ? SelectionResult.WIN : SelectionResult.DEAD_HEAT;
            default -> result;
        };
    }

    Factor odds(Part part) {
        return isForPlace(part) ? price.settledForPlace(placeTerms) : price.settled();
    }

    private boolean isForPlace(Part part) {
        return part == Part.PLACE && placeTerms != null;
    }

    /** Of n winners each has 1/n to win, and of the p places that are paid p/n of one, at most all. */
    private Factor share(Part part) {
        Factor share = Factor.of(outcome.deadHeat());
        return isForPlace(part) && outcome.result() == SelectionResult.DEAD_HEAT
                ? share.times(new Factor(placeTerms.places(), 1)).atMostOne()
                : share;
    }

    private static boolean needsOdds(SelectionResult result) {
        return switch (result) {
            case WIN, HALF_WIN, DEAD_HEAT, PLACED -> true;
            case LOSS, PUSH, VOID, HALF_LOSS -> false;
        };
    }

    private static Rule rule(SelectionResult fate) {
        return switch (fate) {
            case WIN -> Rule.LEG_WIN;
            case LOSS, PLACED -> Rule.LEG_LOSS;
            case PUSH -> Rule.LEG_PUSH;
            case VOID -> Rule.LEG_VOID;
            case HALF_WIN -> Rule.LEG_HALF_WIN;
            case HALF_LOSS -> Rule.LEG_HALF_LOSS;
            case DEAD_HEAT -> Rule.LEG_DEAD_HEAT;
        };
    }

    /** The two bets that an each-way bet is. */
    public enum Part {
        WIN,
        PLACE
    }
}

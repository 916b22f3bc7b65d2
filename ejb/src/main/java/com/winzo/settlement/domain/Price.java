package com.winzo.settlement.domain;

import com.winzo.kernel.Odds;
import com.winzo.kernel.PlaceTerms;
import com.winzo.kernel.lines.Factor;
import java.util.List;

/**
 * The odds that a leg is settled at, and how they come about.
 *
 * @param taken the odds accepted, or null for a bet at the starting price
 * @param starting the starting price, or null while there is none
 * @param bestOddsGuaranteed whether the better of both is paid
 * @param deductionPercent what Rule 4 takes off the winnings at the odds taken
 * @param startingDeductionPercent what it takes off those at the starting price
 */
public record Price(
        Odds taken, Odds starting, boolean bestOddsGuaranteed, int deductionPercent, int startingDeductionPercent) {

    public static Price of(Odds taken) {
        return new Price(taken, null, false, 0, 0);
    }

    /** Whether there are odds to settle at. */
    public boolean isKnown() {
        return taken != null || starting != null;
    }

    /** The odds after deductions. */
    public Factor settled() {
        return atStartingPrice() ? startingNet() : takenNet();
    }

    /** What a place pays at these terms: a fraction of the winnings. */
    public Factor settledForPlace(PlaceTerms terms) {
        return Factor.ONE.plus(settled().winnings().times(Factor.of(terms.fraction())));
    }

    Step explain() {
        boolean starting = atStartingPrice();
        Rule rule = !starting ? Rule.PRICE_TAKEN : taken == null ? Rule.PRICE_STARTING : Rule.PRICE_BEST;
        Step gross = Step.of(rule, Factor.of(starting ? this.starting : taken), List.of());
        int percent = starting ? startingDeductionPercent : deductionPercent;
        return percent == 0
                ? gross
                : Step.of(
                        Rule.PRICE_RULE_FOUR,
                        Rule.PRICE_RULE_FOUR.text() + ": " + percent + "%",
                        settled(),
                        List.of(gross));
    }

    Step explainPlace(PlaceTerms terms) {
        return Step.of(
                Rule.PRICE_PLACE,
                terms.fraction() + " of the odds, " + terms.places() + " places",
                settledForPlace(terms),
                List.of(explain()));
    }

    private boolean atStartingPrice() {
        if (taken == null) {
            return true;
        }
        return bestOddsGuaranteed && starting != null && startingNet().compareTo(takenNet()) > 0;
    }

    private Factor takenNet() {
        return net(taken, deductionPercent);
    }

    private Factor startingNet() {
        return net(starting, startingDeductionPercent);
    }

    private static Factor net(Odds odds, int percent) {
        Factor gross = Factor.of(odds);
        return percent == 0 ? gross : Factor.ONE.plus(gross.winnings().times(new Factor(100L - percent, 100)));
    }
}

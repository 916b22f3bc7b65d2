package com.winzo.settlement.domain;

import com.winzo.kernel.BetStatus;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.StakeKind;
import com.winzo.kernel.lines.Bonus;
import com.winzo.kernel.lines.Factor;
import com.winzo.kernel.lines.Returns;
import com.winzo.settlement.domain.Leg.Part;
import java.math.BigInteger;
import java.util.List;

/**
 * The calculation of a bet with all that lies between its legs and its amount. What it pays and how that is explained
 * are read off the same values.
 */
final class Calculation {

    private final Terms terms;
    private final List<Leg> legs;
    private final Factor[] win;
    private final Factor[] place;
    private final boolean undecided;

    private Calculation(Terms terms, List<Leg> legs) {
        this.terms = terms;
        this.legs = terms.teaser() != null && terms.ties() == TeaserTies.LOSE
                ? legs.stream().map(Leg::losingTies).toList()
                : legs;
        this.win = factors(Part.WIN);
        this.place = terms.eachWay() ? factors(Part.PLACE) : null;
        this.undecided = isUndecided(win) || (place != null && isUndecided(place));
    }

    static Calculation of(Terms terms, List<Leg> legs) {
        if (legs.size() != terms.lines().picks()) {
            throw new IllegalArgumentException(legs.size() + " legs for " + terms.lines());
        }
        return new Calculation(terms, legs);
    }

    Terms terms() {
        return terms;
    }

    List<Leg> legs() {
        return legs;
    }

    /** Whether a line can still come to something else. */
    boolean isUndecided() {
        return undecided;
    }

    Payout payout() {
        Returns full = fullReturns();
        BigInteger uncapped = paidReturns(full).amountMinor(terms.stakeMinor());
        return new Payout(status(full), capped(uncapped).longValueExact(), uncapped);
    }

    /** The factors of a part, one for each leg; what is open counts as zero, since its lines are lost anyway. */
    Factor[] factorsOf(Part part) {
        return part == Part.WIN ? win : place;
    }

    /** What the lines of a part return. */
    Returns returnsOf(Part part) {
        return terms.teaser() == null ? terms.lines().returns(factorsOf(part)) : Returns.of(teaserPrice());
    }

    /** What the single on the only winner returns more. */
    Returns oneWinnerBonus() {
        return Returns.of(BonusPart.forOneWinner(terms.bonus(), legs));
    }

    /** What the returns of the win part grow by when all have won. */
    Returns allWinnersBonus() {
        return returnsOf(Part.WIN).times(BonusPart.forAllWinners(terms.bonus(), legs));
    }

    /** The stakes that were not lost and that a free bet does not return. */
    Returns survivingStakes() {
        Returns stakes = survivingStakes(Part.WIN);
        return terms.eachWay() ? stakes.plus(survivingStakes(Part.PLACE)) : stakes;
    }

    /** What all lines of both parts return, bonuses included. */
    Returns fullReturns() {
        Returns sum = returnsOf(Part.WIN);
        if (place != null) {
            sum = sum.plus(returnsOf(Part.PLACE));
        }
        return terms.bonus().equals(Bonus.NONE)
                ? sum
                : sum.plus(oneWinnerBonus()).plus(allWinnersBonus());
    }

    /** The same without the stakes that a free bet keeps. */
    Returns paidReturns(Returns full) {
        return keepsStakes() ? full.minus(survivingStakes()) : full;
    }

    boolean keepsStakes() {
        return terms.stake() == StakeKind.FREE_KEPT;
    }

    BigInteger capped(BigInteger amountMinor) {
        return amountMinor.min(BigInteger.valueOf(terms.payoutMaxMinor()));
    }

    /** The table's price by the number of legs that won; nothing when one is lost. */
    private Factor teaserPrice() {
        int won = 0;
        for (Leg leg : legs) {
            switch (leg.outcome() == null ? SelectionResult.LOSS : leg.outcome().result()) {
                case WIN -> won++;
                case PUSH, VOID -> {}
                case LOSS, PLACED -> {
                    return Factor.ZERO;
                }
                case HALF_WIN, HALF_LOSS, DEAD_HEAT ->
                    throw new IllegalArgumentException("a leg of a teaser is won, lost, pushed or void");
            }
        }
        return terms.teaser().price(won);
    }

    private BetStatus status(Returns full) {
        int gain = full.compareTo(terms.stakes());
        if (gain != 0) {
            return gain > 0 ? BetStatus.SETTLED_WIN : BetStatus.SETTLED_LOSS;
        }
        boolean allVoid = legs.stream()
                .allMatch(leg -> leg.outcome() != null && leg.outcome().result() == SelectionResult.VOID);
        return allVoid ? BetStatus.VOIDED : BetStatus.SETTLED_PUSH;
    }

    private Factor[] factors(Part part) {
        Factor[] factors = new Factor[legs.size()];
        for (int i = 0; i < factors.length; i++) {
            Leg leg = legs.get(i);
            factors[i] = leg.isOpen() ? Factor.ZERO : leg.factor(part);
        }
        return factors;
    }

    private Returns survivingStakes(Part part) {
        Factor[] factors = factorsOf(part);
        Factor[] survivors = new Factor[factors.length];
        Factor[] carried = new Factor[factors.length];
        for (int i = 0; i < survivors.length; i++) {
            Leg leg = legs.get(i);
            survivors[i] = leg.isOpen() ? Factor.ZERO : leg.survivor(part);
            carried[i] = terms.lines().carry().of(factors[i]);
        }
        return terms.lines().survivors(survivors, carried);
    }

    private boolean isUndecided(Factor[] factors) {
        int stopped = 0;
        int open = 0;
        for (int i = 0; i < factors.length; i++) {
            if (legs.get(i).isOpen()) {
                open |= 1 << i;
            } else if (terms.lines().carry().of(factors[i]).isZero()) {
                stopped |= 1 << i;
            }
        }
        return terms.lines().isUndecided(stopped, open);
    }
}

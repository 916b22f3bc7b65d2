package com.winzo.settlement.domain;

import com.winzo.kernel.StakeKind;
import com.winzo.kernel.lines.Factor;
import com.winzo.kernel.lines.Factors;
import com.winzo.kernel.lines.Returns;
import com.winzo.settlement.domain.Leg.Part;
import java.math.BigInteger;
import java.util.List;

/**
 * What a bet can be cashed out for: the sum over its lines of the factors of the legs that have a result times, for the
 * open ones, the odds taken and the probability of now, less the margin. Of a free bet that keeps its stake that is what it
 * wins, without the stakes that survive; a bonus is for bets that go on to their end.
 *
 * @param refusal why there is no offer, or null
 * @param value of the whole bet, in stakes of a line; nothing in case of a refusal
 * @param payoutMaxMinor most that is paid
 */
public record CashOut(Refusal refusal, Returns value, long payoutMaxMinor) {

    /**
     * Values a bet.
     *
     * @param chances one for each leg, in the order of the slip; null for legs with a result
     * @param margin what the house keeps of the value, below one
     */
    public static CashOut of(Terms terms, List<Leg> legs, List<Chance> chances, Factor margin) {
        Refusal refusal = refusal(terms, legs, chances);
        if (refusal != null) {
            return new CashOut(refusal, Returns.NOTHING, 0);
        }
        Returns value = value(terms, legs, chances, Part.WIN);
        if (terms.eachWay()) {
            value = value.plus(value(terms, legs, chances, Part.PLACE));
        }
        return new CashOut(null, value.times(margin.complement()), terms.payoutMaxMinor());
    }

    /**
     * What a bet of that stake is worth.
     *
     * @param stakeMinor of a line, in minor units
     */
    public long amountMinor(long stakeMinor) {
        return value.amountMinor(stakeMinor)
                .min(BigInteger.valueOf(payoutMaxMinor))
                .longValueExact();
    }

    /**
     * What is paid for a part of the stake that is left, so that parts at the same prices add up to the whole, to the
     * minor unit and within the maximum payout.
     *
     * @param leftMinor what is left of the stake of a line, in minor units
     * @param partMinor how much of that is cashed out
     */
    public long partMinor(long leftMinor, long partMinor) {
        return amountMinor(leftMinor) - amountMinor(leftMinor - partMinor);
    }

    private static Refusal refusal(Terms terms, List<Leg> legs, List<Chance> chances) {
        if (terms.teaser() != null) {
            return Refusal.NOT_OFFERED;
        }
        if (!Calculation.of(terms, legs).isUndecided()) {
            return Refusal.DECIDED;
        }
        for (int i = 0; i < legs.size(); i++) {
            Chance chance = chances.get(i);
            boolean valued = legs.get(i).price().isKnown() && chance != null && !chance.suspended();
            if (legs.get(i).isOpen() && !valued) {
                return Refusal.SUSPENDED;
            }
        }
        return null;
    }

    private static Returns value(Terms terms, List<Leg> legs, List<Chance> chances, Part part) {
        Returns returns = returns(terms, legs, chances, part);
        return terms.stake() == StakeKind.FREE_KEPT
                ? returns.minus(survivingStakes(terms, legs, chances, part))
                : returns;
    }

    private static Returns survivingStakes(Terms terms, List<Leg> legs, List<Chance> chances, Part part) {
        Factor[] survivors = new Factor[legs.size()];
        Factor[] carried = new Factor[survivors.length];
        for (int i = 0; i < survivors.length; i++) {
            Leg leg = legs.get(i);
            survivors[i] = leg.isOpen() ? chances.get(i).of(part) : leg.survivor(part);
            carried[i] = leg.isOpen() ? survivors[i] : terms.lines().carry().of(leg.factor(part));
        }
        return terms.lines().survivors(survivors, carried);
    }

    private static Returns returns(Terms terms, List<Leg> legs, List<Chance> chances, Part part) {
        Factor[] factors = new Factor[legs.size()];
        Factor[] carried = new Factor[legs.size()];
        for (int i = 0; i < factors.length; i++) {
            Leg leg = legs.get(i);
            if (leg.isOpen()) {
                // A winner carries a whole stake on, a loser nothing: the expectation is the probability.
                carried[i] = chances.get(i).of(part);
                factors[i] = leg.odds(part).times(carried[i]);
            } else {
                factors[i] = leg.factor(part);
                carried[i] = terms.lines().carry().of(factors[i]);
            }
        }
        return terms.lines().sum(Factors.of(factors, carried));
    }

    /**
     * How likely an open leg is now, by odds without the margin.
     *
     * @param win the probability that it wins
     * @param place the probability that it is placed; null where no place is paid
     * @param suspended whether its market is suspended, so that nobody knows
     */
    public record Chance(Factor win, Factor place, boolean suspended) {

        Factor of(Part part) {
            return part == Part.WIN || place == null ? win : place;
        }
    }

    /** Why there is no offer. */
    public enum Refusal {
        /** Teasers are not cashed out. */
        NOT_OFFERED,
        /** The results have decided the bet. */
        DECIDED,
        /** An open leg's market is suspended or has no price. */
        SUSPENDED
    }
}

package com.winzo.betting.domain;

import com.winzo.kernel.Money;
import com.winzo.kernel.Odds;
import com.winzo.kernel.Rational;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides whether a slip becomes a bet.
 *
 * <p>All conditions are looked at, whichever fails first. The refusal is named by the gravest, in this order: related
 * selections, markets closed, odds changed, balance, limits.
 */
public final class Placement {

    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private Placement() {}

    /**
     * @param offers what the house offers for each pick, in their order
     * @param now the database's clock
     * @param balance what the customer can stake
     */
    public static Verdict decide(Slip slip, List<Offer> offers, Instant now, Money balance, StakeLimits limits) {
        List<Odds> odds = offers.stream().map(Offer::odds).toList();
        Rational fullReturn = slip.fullReturn(odds);
        Money largest = largestStake(slip, offers, fullReturn, balance, limits);
        Rational potentialMinor = fullReturn.times(Rational.of(slip.stake().minor()));
        BigInteger rounded = potentialMinor.roundHalfUp();

        List<Constraint> violated = new ArrayList<>();
        violated.addAll(Conditions.unrelated(offers));
        violated.addAll(Conditions.open(offers, now));
        violated.addAll(Conditions.price(slip, offers, fullReturn));
        violated.addAll(Conditions.balance(slip, balance));
        violated.addAll(Conditions.limits(slip, rounded, limits, largest));
        violated.addAll(Conditions.liability(slip, offers, rounded, largest));

        Money potential = rounded.compareTo(LONG_MAX) > 0
                ? null
                : new Money(rounded.longValueExact(), slip.stake().currency());
        return new Verdict(violated, slip.totalStake(), largest, potential);
    }

    /** The largest stake of a line that balance, limits and liability leave; zero below the least stake. */
    private static Money largestStake(
            Slip slip, List<Offer> offers, Rational fullReturn, Money balance, StakeLimits limits) {
        BigInteger largest =
                BigInteger.valueOf(Math.min(balance.minor(), limits.stakeMax().minor()) / slip.lines());
        largest = largest.min(below(limits.payoutMax(), fullReturn));
        Rational netReturn = fullReturn.minus(Rational.of(slip.lines()));
        if (netReturn.signum() > 0) {
            for (Offer offer : offers) {
                if (offer.room() != null) {
                    largest = largest.min(below(offer.room().left(), netReturn));
                }
            }
        }
        long minor = largest.longValueExact();
        return new Money(
                minor < limits.stakeMin().minor() ? 0 : minor, slip.stake().currency());
    }

    /** The largest stake whose return at a price, rounded, is not above an amount: it is below the amount and a half. */
    private static BigInteger below(Money amount, Rational price) {
        Rational bound = Rational.of(amount.minor()).plus(Rational.HALF).dividedBy(price);
        boolean whole = bound.denominator().equals(BigInteger.ONE);
        return whole ? bound.numerator().subtract(BigInteger.ONE) : bound.floor();
    }
}

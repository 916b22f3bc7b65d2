package com.winzo.betting.domain;

import com.winzo.kernel.Money;
import com.winzo.kernel.lines.Factor;
import com.winzo.kernel.lines.Returns;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides whether a slip becomes a bet.
 *
 * <p>All conditions are looked at, whichever fails first. The refusal is named by the gravest, in this order: related
 * selections, markets closed, odds changed, kind of bet not offered, balance, limits.
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
        Returns fullReturn = FullReturn.of(slip, offers);
        Money largest = largestStake(slip, offers, fullReturn, balance, limits);
        BigInteger potentialMinor = fullReturn.amountMinor(slip.stake().minor());

        List<Constraint> violated = new ArrayList<>();
        violated.addAll(Conditions.unrelated(slip, offers));
        violated.addAll(Conditions.open(offers, now));
        violated.addAll(Conditions.price(slip, offers, fullReturn));
        violated.addAll(Conditions.offered(slip, offers));
        violated.addAll(Conditions.balance(slip, balance));
        violated.addAll(Conditions.limits(slip, potentialMinor, limits, largest));
        violated.addAll(Conditions.liability(slip, offers, potentialMinor, largest));

        Money potential = potentialMinor.compareTo(LONG_MAX) > 0
                ? null
                : new Money(potentialMinor.longValueExact(), slip.stake().currency());
        return new Verdict(violated, slip.totalStake(), largest, potential);
    }

    /** The largest stake of a line that balance, limits and liability leave; zero below the least stake. */
    private static Money largestStake(
            Slip slip, List<Offer> offers, Returns fullReturn, Money balance, StakeLimits limits) {
        BigInteger largest =
                BigInteger.valueOf(Math.min(balance.minor(), limits.stakeMax().minor()) / slip.stakes());
        largest = largest.min(fullReturn.stakeMinorUpTo(limits.payoutMax().minor()));
        Returns netReturn = fullReturn.minus(Returns.of(Factor.ONE).times(slip.stakes()));
        if (netReturn.signum() > 0) {
            for (Offer offer : offers) {
                if (offer.room() != null) {
                    largest = largest.min(
                            netReturn.stakeMinorUpTo(offer.room().left().minor()));
                }
            }
        }
        boolean tooSmall = largest.multiply(BigInteger.valueOf(slip.stakes()))
                        .compareTo(BigInteger.valueOf(limits.stakeMin().minor()))
                < 0;
        return new Money(tooSmall ? 0 : largest.longValueExact(), slip.stake().currency());
    }
}

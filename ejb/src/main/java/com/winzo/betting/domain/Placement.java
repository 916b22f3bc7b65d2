package com.winzo.betting.domain;

import com.winzo.kernel.Money;
import com.winzo.kernel.StakeKind;
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
        List<StakeCap> caps = Caps.of(slip, offers, fullReturn, balance, limits);
        Money largest = Caps.largest(slip, caps, limits);
        BigInteger potentialMinor =
                paid(slip, fullReturn.amountMinor(slip.stake().minor()));

        List<Constraint> violated = new ArrayList<>();
        violated.addAll(Conditions.unrelated(slip, offers));
        violated.addAll(Conditions.open(offers, now));
        violated.addAll(Conditions.price(slip, offers, fullReturn));
        violated.addAll(Conditions.offered(slip, offers));
        violated.addAll(Conditions.funds(slip, balance, largest));
        violated.addAll(Conditions.limits(slip, potentialMinor, limits, largest));
        violated.addAll(Conditions.liability(slip, offers, potentialMinor, largest));

        Money potential = potentialMinor.compareTo(LONG_MAX) > 0
                ? null
                : new Money(potentialMinor.longValueExact(), slip.stake().currency());
        return new Verdict(violated, caps, slip.totalStake(), largest, potential);
    }

    /** A free bet may keep its stake. */
    static BigInteger paid(Slip slip, BigInteger returnMinor) {
        return slip.stakeKind() == StakeKind.FREE_KEPT
                ? returnMinor.subtract(BigInteger.valueOf(slip.totalStake().minor()))
                : returnMinor;
    }
}

package com.winzo.betting.domain;

import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.Money;
import com.winzo.kernel.StakeKind;
import com.winzo.kernel.lines.Factor;
import com.winzo.kernel.lines.Returns;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far each condition on money lets the stake of a slip go. */
final class Caps {

    private Caps() {}

    /** In the order in which refusals are named. */
    static List<StakeCap> of(Slip slip, List<Offer> offers, Returns fullReturn, Money balance, StakeLimits limits) {
        Currency currency = slip.stake().currency();
        List<StakeCap> caps = new ArrayList<>();
        caps.add(
                slip.isFree()
                        ? limit(
                                "free_bet",
                                perLine(slip, slip.free().amount()),
                                slip.free().amount())
                        : new StakeCap(
                                ErrorCode.INSUFFICIENT_BALANCE,
                                "balance",
                                perLine(slip, balance),
                                Map.of("balance", balance)));
        caps.add(limit("max_stake", perLine(slip, limits.stakeMax()), limits.stakeMax()));
        Returns netReturn = fullReturn.minus(Returns.of(Factor.ONE).times(slip.stakes()));
        Returns paidReturn = slip.stakeKind() == StakeKind.FREE_KEPT ? netReturn : fullReturn;
        caps.add(limit(
                "max_payout",
                money(paidReturn.stakeMinorUpTo(limits.payoutMax().minor()), currency),
                limits.payoutMax()));
        if (limits.quoted() != null) {
            caps.add(limit("quoted_stake", limits.quoted(), limits.quoted()));
        }
        for (CustomerRoom room : limits.customer()) {
            caps.add(new StakeCap(
                    ErrorCode.LIMIT_EXCEEDED, room.name(), perLine(slip, room.left()), Conditions.facts(room)));
        }
        for (Offer offer : offers) {
            if (offer.room() != null && netReturn.signum() > 0) {
                caps.add(liability(offer, netReturn));
            }
        }
        return caps;
    }

    /** The least of all caps; zero below the least stake. */
    static Money largest(Slip slip, List<StakeCap> caps, StakeLimits limits) {
        Money least =
                caps.stream().map(StakeCap::maxStake).min(Money::compareTo).orElseThrow();
        return least.compareTo(limits.leastPerLine(slip)) < 0 ? Money.zero(least.currency()) : least;
    }

    private static StakeCap liability(Offer offer, Returns netReturn) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("limit", "market_liability");
        facts.put("marketId", offer.marketId());
        facts.put("selectionId", offer.selectionId());
        facts.put("value", offer.room().limit());
        Money left = offer.room().left();
        Money max = left.isNegative()
                ? Money.zero(left.currency())
                : money(netReturn.stakeMinorUpTo(left.minor()), left.currency());
        return new StakeCap(ErrorCode.LIMIT_EXCEEDED, "market_liability", max, facts);
    }

    private static StakeCap limit(String name, Money maxStake, Money value) {
        return new StakeCap(ErrorCode.LIMIT_EXCEEDED, name, maxStake, Map.of("limit", name, "value", value));
    }

    private static Money perLine(Slip slip, Money total) {
        return new Money(Math.max(0, total.minor()) / slip.stakes(), total.currency());
    }

    private static Money money(BigInteger minor, Currency currency) {
        return new Money(minor.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact(), currency);
    }
}

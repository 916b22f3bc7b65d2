package com.winzo.betting.domain;

import com.winzo.kernel.Money;
import java.util.List;

/**
 * What one bet may stake and pay.
 *
 * @param quoted the largest stake of a line that a quote has promised, whatever the markets' limits are by now; null without
 *     a quote
 * @param stakeMin least stake of a bet, all lines together
 * @param stakeMax most stake of a bet, all lines together
 * @param payoutMax most that a bet may return
 * @param customer what the customer's own limits leave; empty for most
 */
public record StakeLimits(Money quoted, Money stakeMin, Money stakeMax, Money payoutMax, List<CustomerRoom> customer) {

    public StakeLimits {
        customer = List.copyOf(customer);
    }

    /** For a customer without limits. */
    public StakeLimits(Money quoted, Money stakeMin, Money stakeMax, Money payoutMax) {
        this(quoted, stakeMin, stakeMax, payoutMax, List.of());
    }

    /** Without a quote. */
    public StakeLimits(Money stakeMin, Money stakeMax, Money payoutMax) {
        this(null, stakeMin, stakeMax, payoutMax);
    }

    /** The least stake of a line with which all lines of the slip together come to the least stake of a bet. */
    public Money leastPerLine(Slip slip) {
        return new Money(Math.ceilDiv(stakeMin.minor(), slip.stakes()), stakeMin.currency());
    }
}

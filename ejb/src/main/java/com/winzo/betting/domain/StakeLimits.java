package com.winzo.betting.domain;

import com.winzo.kernel.Money;

/**
 * What one bet may stake and pay.
 *
 * @param stakeMin least stake of a bet, all lines together
 * @param stakeMax most stake of a bet, all lines together
 * @param payoutMax most that a bet may return
 */
public record StakeLimits(Money stakeMin, Money stakeMax, Money payoutMax) {}

package com.winzo.betting.domain;

import com.winzo.kernel.Money;
import com.winzo.kernel.StakeKind;

/**
 * The stake of a free bet.
 *
 * @param kind whether a winning bet returns it
 * @param amount all of which is staked, on all lines together
 */
public record FreeStake(StakeKind kind, Money amount) {}

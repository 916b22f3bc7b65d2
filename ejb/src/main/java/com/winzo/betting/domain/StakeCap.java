package com.winzo.betting.domain;

import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.Money;
import java.util.Map;

/**
 * How far one condition lets the stake of a line go.
 *
 * @param code the refusal that a larger stake leads to
 * @param name which condition, for example {@code market_liability}
 * @param maxStake the largest stake of a line under this condition alone; zero when it leaves nothing
 * @param facts what it follows from
 */
public record StakeCap(ErrorCode code, String name, Money maxStake, Map<String, Object> facts) {}

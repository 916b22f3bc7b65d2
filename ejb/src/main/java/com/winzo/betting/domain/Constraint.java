package com.winzo.betting.domain;

import com.winzo.kernel.ErrorCode;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A condition that a slip violates.
 *
 * @param code the refusal it leads to
 * @param name which condition, for example {@code max_stake}
 * @param slack how far the slip is from fulfilling it, negative: money in major units, odds as decimals; null where
 *     there is no distance
 * @param facts what the client needs to know to do better
 */
public record Constraint(ErrorCode code, String name, BigDecimal slack, Map<String, Object> facts) {}

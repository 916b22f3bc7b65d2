package com.winzo.account.api;

import com.winzo.account.domain.ExclusionPeriod;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * A customer wants to be kept from betting. Why is not asked: it would be kept for years and decides nothing.
 *
 * @param months from now on, to the end of the last day (UTC)
 */
public record ExcludeSelf(
        @NotNull @Min(ExclusionPeriod.MONTHS_MIN) @Max(ExclusionPeriod.MONTHS_MAX)
        Integer months) {}

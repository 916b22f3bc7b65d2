package com.winzo.account.api;

import com.winzo.account.domain.TimeOut;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * A customer wants a break from betting.
 *
 * @param hours from now on: a day to six weeks
 */
public record TakeTimeOut(
        @NotNull @Min(TimeOut.HOURS_MIN) @Max(TimeOut.HOURS_MAX)
        Integer hours) {}

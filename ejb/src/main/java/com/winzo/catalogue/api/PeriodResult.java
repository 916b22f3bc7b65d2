package com.winzo.catalogue.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What both sides scored in one period, not the running total.
 *
 * @param period as the sport counts, for example {@code "1"} or {@code "OT"}
 */
public record PeriodResult(
        @NotBlank @Size(max = 50) String period,
        @NotNull @Min(0) @Max(100000) Integer home,
        @NotNull @Min(0) @Max(100000) Integer away) {}

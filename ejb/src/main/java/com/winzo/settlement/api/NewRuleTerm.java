package com.winzo.settlement.api;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Another version of the rules for the bets to come; also the request body.
 *
 * @param from bets struck from then on; left out for as soon as possible
 */
public record NewRuleTerm(
        @NotNull @Min(1) Integer version,
        Instant from,
        @NotBlank @Size(max = 500) String reason) {}

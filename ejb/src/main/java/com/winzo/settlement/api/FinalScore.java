package com.winzo.settlement.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.winzo.catalogue.api.PeriodResult;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The report of a score; also its request body.
 *
 * @param home points of the home side, overtime included
 * @param period as the feed calls it, or null
 * @param ended {@code final} on the wire: the game is over, and the score decides its markets
 * @param periods what was scored in each period, where the feed knows; first-half markets need it
 */
public record FinalScore(
        @NotNull @Min(0) @Max(100000) Integer home,
        @NotNull @Min(0) @Max(100000) Integer away,
        @Size(max = 50) String period,
        @JsonProperty("final") Boolean ended,
        @Size(max = 50) List<@NotNull @Valid PeriodResult> periods) {}

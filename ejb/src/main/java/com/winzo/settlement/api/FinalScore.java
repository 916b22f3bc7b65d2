package com.winzo.settlement.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.winzo.catalogue.api.PeriodResult;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The report of how an event goes or ended; also its request body.
 *
 * @param home points of the home side, overtime included; left out for a contest without sides
 * @param period as the feed calls it, or null
 * @param ended {@code final} on the wire: the event is over, and the report decides its markets
 * @param abandoned play broke off in the period named: what was decided stands, the rest is void
 * @param periods what was scored in each period, where the feed knows; first-half markets need it
 * @param statistics numbers by the names that props are about, at most four decimals; kept, so later reports may add to them
 * @param absent who took no part: names of statistics, or contenders in a ranking; and periods that were not played
 * @param ranking of a contest, by the names of the selections; ties share a place
 */
public record FinalScore(
        @Min(0) @Max(100000) Integer home,
        @Min(0) @Max(100000) Integer away,
        @Size(max = 50) String period,
        @JsonProperty("final") Boolean ended,
        Boolean abandoned,
        @Size(max = 50) List<@NotNull @Valid PeriodResult> periods,
        @Size(max = 1000) Map<@NotBlank @Size(max = 100) String, @NotNull BigDecimal> statistics,
        @Size(max = 1000) List<@NotBlank @Size(max = 200) String> absent,
        @Size(max = 1000) List<@NotNull @Valid Rank> ranking) {

    public FinalScore {
        statistics = statistics == null ? Map.of() : statistics;
        absent = absent == null ? List.of() : absent;
        ranking = ranking == null ? List.of() : ranking;
    }

    /** The place of a contender. */
    public record Rank(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Min(1) @Max(1000) Integer place) {}
}

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
 * What an event's bets are to be replayed against; also the request body: a report as in {@link FinalScore}, other rules, or
 * both.
 *
 * @param rulesVersion all bets as if they had been struck under these rules; left out for each under its own. Alone, the
 *     results stay as they stand
 */
public record SupposedEnd(
        @Min(0) @Max(100000) Integer home,
        @Min(0) @Max(100000) Integer away,
        @Size(max = 50) String period,
        @JsonProperty("final") Boolean ended,
        Boolean abandoned,
        @Size(max = 50) List<@NotNull @Valid PeriodResult> periods,
        @Size(max = 1000) Map<@NotBlank @Size(max = 100) String, @NotNull BigDecimal> statistics,
        @Size(max = 1000) List<@NotBlank @Size(max = 200) String> absent,
        @Size(max = 1000) List<FinalScore.@NotNull @Valid Rank> ranking,
        @Min(1) Integer rulesVersion) {

    /** The report, which may say nothing. */
    public FinalScore report() {
        return new FinalScore(home, away, period, ended, abandoned, periods, statistics, absent, ranking);
    }

    /** Whether nothing is supposed but other rules. */
    public boolean asksForRulesOnly() {
        return rulesVersion != null
                && report().equals(new FinalScore(null, null, null, null, null, null, null, null, null));
    }
}

package com.winzo.settlement.api;

import com.winzo.kernel.SelectionId;
import com.winzo.kernel.SelectionResult;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The result of a market; also its request body: either how each selection came out, or a ranking.
 *
 * @param certainty how sure the source is, kept in the market's history; null for none
 */
public record MarketResult(
        @NotEmpty @Size(max = 1000) List<@NotNull @Valid Entry> results,
        @Size(max = 50) String certainty) {

    /**
     * One selection.
     *
     * @param result how it came out; left out in a ranking
     * @param deadHeatFraction of the stake that wins, for example {@code 1/2}; for a dead heat, and only then
     * @param place its rank, ties share one; left out for one that was not placed, and where there is no ranking
     */
    public record Entry(
            @NotNull SelectionId selectionId,
            SelectionResult result,
            @Size(max = 9) String deadHeatFraction,
            @Min(1) @Max(1000) Integer place) {}
}

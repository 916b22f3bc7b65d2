package com.winzo.settlement.api;

import com.winzo.settlement.api.MarketResult.Entry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a market's bets are to be replayed against; also the request body. At least one of both is given.
 *
 * @param results or a ranking, as they would be reported; left out for the results as they stand
 * @param certainty as in a report; it changes nothing
 * @param rulesVersion all bets as if they had been struck under these rules; left out for each under its own
 */
public record SupposedResult(
        @Size(min = 1, max = 1000) List<@NotNull @Valid Entry> results,
        @Size(max = 50) String certainty,
        @Min(1) Integer rulesVersion) {}

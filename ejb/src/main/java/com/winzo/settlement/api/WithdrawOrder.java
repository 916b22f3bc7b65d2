package com.winzo.settlement.api;

import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * The command to take a runner out; also its request body. Sent again with another span it adds the runner's price in the
 * market of that span.
 *
 * @param at when it was withdrawn: bets on the others struck before are reduced; now if left out
 * @param odds its price in the market that these bets were struck in
 * @param from only bets struck at or after, where the market had been formed anew; or null
 * @param inStartingPrices whether there was no time to make starting prices without it, so that bets at these are reduced
 * @param reason shown to those who backed it, or null
 */
public record WithdrawOrder(
        @NotNull SelectionId selectionId,
        Instant at,
        @NotNull Odds odds,
        Instant from,
        Boolean inStartingPrices,
        @Size(max = 500) String reason) {}

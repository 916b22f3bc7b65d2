package com.winzo.odds.api;

import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The command to move prices; also its request body.
 *
 * @param selections those whose odds are set; the others keep theirs
 * @param version the market's version that the trader looked at: another one refuses the change; null overwrites
 */
public record NewPrices(
        @NotEmpty @Size(max = 1000) List<@NotNull @Valid NewPrice> selections,
        @Positive Long version) {

    /** The odds of one selection from now on. */
    public record NewPrice(
            @NotNull SelectionId selectionId, @NotNull Odds odds) {}
}

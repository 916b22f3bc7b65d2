package com.winzo.odds.api;

import com.winzo.kernel.MarketType;
import com.winzo.kernel.Odds;
import com.winzo.kernel.Side;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * The command to offer a market; also its request body.
 *
 * @param name shown to customers; may be left out, then the type gives it
 * @param line the handicap of the home side or the total, in steps of 0.25, where the type has one
 * @param placeTerms what an each-way bet pays, futures and props only
 * @param selections in the order they shall be shown in
 */
public record NewMarket(
        @NotNull MarketType type,
        @Size(min = 1, max = 200) String name,
        BigDecimal line,
        @Valid PlaceTerms placeTerms,
        @NotEmpty @Size(max = 1000) List<@NotNull @Valid NewSelection> selections) {

    /**
     * @param places how many places are paid
     * @param fraction of the odds, for example {@code 1/5}
     */
    public record PlaceTerms(
            @NotNull @Min(1) @Max(100) Integer places,
            @NotBlank @Size(max = 9) String fraction) {}

    /** @param side left out for a runner named freely */
    public record NewSelection(
            @NotBlank @Size(max = 200) String name,
            Side side,
            @NotNull Odds odds) {

        public NewSelection {
            side = side == null ? Side.NONE : side;
        }
    }
}

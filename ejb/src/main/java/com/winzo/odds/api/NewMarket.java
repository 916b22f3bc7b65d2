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
 * @param subject of a team total {@code home} or {@code away}, of a player's or a team's prop the name of the statistic that
 *     decides it; without it a trader reports how the market came out; of a period its name as the feed has it, or several as in
 *     {@code Q3+Q4+OT}
 * @param winners how many places win, for markets such as a top four; 1 if left out, futures only
 * @param placeTerms what an each-way bet pays, futures and props only
 * @param standardPlaces pays the places that are standard in racing for so many runners, in the place of {@code placeTerms}; none
 *     below five runners; futures only
 * @param startingPrices whether bets at the starting price are taken; futures, props and head-to-heads only
 * @param bestOdds whether bets at a price get the starting price if it is better; the same
 * @param inPlay whether bets are taken while the event is on; none if left out
 * @param selections in the order they shall be shown in
 */
public record NewMarket(
        @NotNull MarketType type,
        @Size(min = 1, max = 200) String name,
        BigDecimal line,
        @Size(min = 1, max = 100) String subject,
        @Min(1) @Max(100) Integer winners,
        @Valid PlaceTerms placeTerms,
        RaceKind standardPlaces,
        Boolean startingPrices,
        Boolean bestOdds,
        @Valid InPlayOffer inPlay,
        @NotEmpty @Size(max = 1000) List<@NotNull @Valid NewSelection> selections) {

    /** Whether the better runners carry more weight, which makes more of them likely to be placed. */
    public enum RaceKind {
        HANDICAP,
        OTHER
    }

    /**
     * @param places how many places are paid
     * @param fraction of the odds, for example {@code 1/5}
     */
    public record PlaceTerms(
            @NotNull @Min(1) @Max(100) Integer places,
            @NotBlank @Size(max = 9) String fraction) {}

    /**
     * @param side left out for a runner named freely; {@code favourite} and {@code second_favourite} stand for whichever runner
     *     starts at the shortest prices, in races with bets at the starting price
     * @param odds of a favourite an estimate: its bets are paid at the starting price
     */
    public record NewSelection(
            @NotBlank @Size(max = 200) String name,
            Side side,
            @NotNull Odds odds) {

        public NewSelection {
            side = side == null ? Side.NONE : side;
        }
    }
}

package com.winzo.settlement.internal;

import com.winzo.kernel.Favourites;
import com.winzo.kernel.Odds;
import com.winzo.kernel.Side;
import com.winzo.odds.api.MarketView;
import com.winzo.odds.api.MarketView.SelectionView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The runners of a market with the prices that they start at, as far as these are known. */
record Racecard(MarketView market) {

    /** The starting price of a selection, or the board's as long as nobody has reported one; null where none are made. */
    Odds startingOdds(SelectionView selection) {
        if (!market.startingPrices() && !market.bestOdds()) {
            return null;
        }
        return selection.side().isFavourite()
                ? runner(selection).map(this::ownOdds).orElse(null)
                : ownOdds(selection);
    }

    /** The runner that a favourite is; nothing where too few start. */
    Optional<SelectionView> runner(SelectionView favourite) {
        List<SelectionView> runners = market.selections().stream()
                .filter(each -> each.side() == Side.NONE && each.withdrawnAt() == null)
                .toList();
        OptionalInt found = Favourites.indexOf(
                runners.stream().map(this::ownOdds).toList(), favourite.side().favouriteRank());
        return found.isPresent() ? Optional.of(runners.get(found.getAsInt())) : Optional.empty();
    }

    private Odds ownOdds(SelectionView selection) {
        return selection.startingPrice() == null ? selection.odds() : selection.startingPrice();
    }
}

package com.winzo.odds.model;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.Favourites;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The selections of a market as they come out together: whoever stands for a favourite comes out as the runner that it is. */
record Field(List<Selection> selections) {

    /** @throws BusinessException {@code VAL_001} when a selection that takes part has no outcome; favourites need none */
    void requireOutcomes(Map<SelectionId, Selection.Outcome> outcomes) {
        for (Selection selection : selections) {
            boolean needsOne = !selection.isWithdrawn() && !selection.side().isFavourite();
            if (needsOne && !outcomes.containsKey(selection.id())) {
                throw new BusinessException(
                        ErrorCode.REQUIRED_FIELD,
                        "Every selection of the market needs a result.",
                        Map.of("selectionId", selection.id().toString()));
            }
        }
    }

    /** @param startingPrices whether prices at the start are made; what nobody has reported is the price on the board */
    void decide(Map<SelectionId, Selection.Outcome> outcomes, boolean startingPrices, Instant now) {
        List<Selection> runners = selections.stream()
                .filter(selection -> !selection.side().isFavourite())
                .toList();
        for (Selection runner : runners) {
            runner.decide(runner.isWithdrawn() ? Selection.Outcome.VOID : outcomes.get(runner.id()), now);
            if (startingPrices) {
                runner.fixStartingOdds();
            }
        }
        List<Odds> prices = runners.stream()
                .map(runner -> runner.isWithdrawn() ? null : runner.startingOdds())
                .toList();
        for (Selection selection : selections) {
            if (selection.side().isFavourite()) {
                OptionalInt found = Favourites.indexOf(prices, selection.side().favouriteRank());
                if (found.isPresent()) {
                    selection.follow(runners.get(found.getAsInt()), now);
                } else {
                    selection.decide(Selection.Outcome.VOID, now);
                }
            }
        }
    }
}

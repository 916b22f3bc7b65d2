package com.winzo.season;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is on offer at this moment: one market per game and kind. */
final class Board {

    /** A market on the server with the quote that it shows. */
    record Offer(String marketId, Quote quote, Map<Side, String> selectionIds) {

        Offer withQuote(Quote moved) {
            return new Offer(marketId, moved, selectionIds);
        }
    }

    private record Slot(Game game, MarketKind kind) {}

    private final Map<Slot, Offer> offers = new ConcurrentHashMap<>();

    void show(Game game, Offer offer) {
        offers.put(new Slot(game, offer.quote().kind()), offer);
    }

    Offer offer(Game game, MarketKind kind) {
        return offers.get(new Slot(game, kind));
    }
}

package com.winzo.bench;

import com.winzo.it.client.MarketOnOffer.Pick;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Changes of a game's prices: each differs from the one before. */
final class Prices {

    private static final List<BigDecimal> STEPS = List.of(new BigDecimal("0.00"), new BigDecimal("0.01"));

    private Prices() {}

    static String path(Game game) {
        return "/api/trading/markets/" + game.market().id() + "/prices";
    }

    /** The body of the n-th change. */
    static Map<String, Object> change(Game game, int number) {
        BigDecimal step = STEPS.get((number + 1) % STEPS.size());
        return Map.of(
                "selections",
                game.picks().stream().map(pick -> price(pick, step)).toList());
    }

    /** Requests that move the prices of all the games, and back again. */
    static List<Request> changes(List<Game> games) {
        List<Request> changes = new ArrayList<>();
        for (int number = 0; number < STEPS.size(); number++) {
            for (Game game : games) {
                changes.add(new Request("0", "PUT", path(game), Slips.json(change(game, number))));
            }
        }
        return changes;
    }

    private static Map<String, Object> price(Pick pick, BigDecimal step) {
        return Map.of("selectionId", pick.selectionId(), "odds", pick.odds().add(step));
    }
}

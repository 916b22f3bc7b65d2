package com.winzo.odds.api;

import java.util.List;

/**
 * CDI event on a node that has found, by looking at the database, changes of markets it had not heard of.
 *
 * @param current the markets as they are now; {@link MarketChanged} was fired for each of them before
 */
public record MarketsMissed(List<MarketSnapshot> current) {

    public MarketsMissed {
        current = List.copyOf(current);
    }
}

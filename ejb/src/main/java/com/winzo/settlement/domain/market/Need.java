package com.winzo.settlement.domain.market;

import java.util.List;

/** What a market needs of a result before it can be graded. */
public sealed interface Need {

    /** The points of both sides in a part of the game. */
    record Points(Scope scope) implements Need {}

    /** The points of both sides in each of some periods, as the feed calls them. */
    record Periods(List<String> names) implements Need {

        public Periods {
            names = List.copyOf(names);
        }
    }

    /**
     * The ranking of the contenders, ties included.
     *
     * @param first so many places must be taken
     */
    record Places(int first) implements Need {}

    /** One number of the statistics. */
    record Statistic(String name) implements Need {}

    /** A person's word on every selection. */
    record Report() implements Need {}
}

package com.winzo.kernel;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Who starts as favourite: the runner with the shortest starting price, and the second favourite after it. Of joint favourites the
 * one with the lowest number on the racecard comes first, so the other one is the second favourite.
 */
public final class Favourites {

    private Favourites() {}

    /**
     * @param startingPrices of the runners, in the order of the racecard; null for one that does not start
     * @param rank 1 for the favourite, 2 for the second favourite
     * @return where it stands among the runners, from 0; nothing when not so many start
     */
    public static OptionalInt indexOf(List<Odds> startingPrices, int rank) {
        return IntStream.range(0, startingPrices.size())
                .filter(runner -> startingPrices.get(runner) != null)
                .boxed()
                .sorted(Comparator.comparing(startingPrices::get))
                .skip(rank - 1L)
                .mapToInt(Integer::intValue)
                .findFirst();
    }
}

package com.winzo.kernel;

import java.util.Optional;

/**
 * What the place part of an each-way bet pays.
 *
 * @param places how many places are paid, at least 1
 * @param fraction of the odds
 */
public record PlaceTerms(int places, Fraction fraction) {

    private static final Fraction QUARTER = new Fraction(1, 4);
    private static final Fraction FIFTH = new Fraction(1, 5);

    public PlaceTerms {
        if (places < 1) {
            throw BusinessException.outOfRange("placeTerms", "At least one place is paid.");
        }
    }

    /**
     * The terms that are standard in racing.
     *
     * @return nothing where bets are to win only
     */
    public static Optional<PlaceTerms> standard(int runners, boolean handicap) {
        if (runners < 5) {
            return Optional.empty();
        }
        if (runners < 8) {
            return Optional.of(new PlaceTerms(2, QUARTER));
        }
        if (runners < 12 || !handicap) {
            return Optional.of(new PlaceTerms(3, FIFTH));
        }
        return Optional.of(new PlaceTerms(runners < 16 ? 3 : 4, QUARTER));
    }
}

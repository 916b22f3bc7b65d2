package com.winzo.kernel;

/** Which outcome a selection stands for, for grading; {@code NONE} is a runner named freely. */
public enum Side {
    HOME,
    AWAY,
    DRAW,
    OVER,
    UNDER,
    YES,
    NO,
    HOME_OR_DRAW,
    HOME_OR_AWAY,
    DRAW_OR_AWAY,
    ODD,
    EVEN,
    /** Nobody gets there, in a race to a number of points. */
    NEITHER,
    /** Whoever starts at the shortest price, see {@link Favourites}; bet on at the starting price only. */
    FAVOURITE,
    /** Whoever starts at the next one. */
    SECOND_FAVOURITE,
    NONE;

    /** Whether it stands for a runner that only the starting prices will tell. */
    public boolean isFavourite() {
        return favouriteRank() > 0;
    }

    /** 1 for the favourite, 2 for the second favourite, 0 for everything else. */
    public int favouriteRank() {
        return switch (this) {
            case FAVOURITE -> 1;
            case SECOND_FAVOURITE -> 2;
            default -> 0;
        };
    }
}

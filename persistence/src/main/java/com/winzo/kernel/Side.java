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
    NONE
}

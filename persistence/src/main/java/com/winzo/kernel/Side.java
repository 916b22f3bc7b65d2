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
    NONE
}

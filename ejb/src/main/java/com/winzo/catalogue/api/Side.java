package com.winzo.catalogue.api;

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

package com.winzo.settlement.domain;

/** What a leg of a teaser that meets its line does. */
public enum TeaserTies {
    /** The teaser pays by the legs that are left. */
    REDUCE,
    /** The teaser is lost; a void leg still reduces it. */
    LOSE
}

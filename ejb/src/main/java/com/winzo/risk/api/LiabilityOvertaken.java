package com.winzo.risk.api;

/**
 * Bets that others placed at the same moment have used up what a liability limit left. Nothing has happened; the same bets
 * can be decided anew.
 */
public class LiabilityOvertaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LiabilityOvertaken() {
        super("the liability limit was reached by others meanwhile");
    }
}

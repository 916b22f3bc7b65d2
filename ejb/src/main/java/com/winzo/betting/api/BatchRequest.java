package com.winzo.betting.api;

import java.util.List;

/**
 * Several slips at once; also the body of the request.
 *
 * @param bets in the order in which they are assessed, each as if those before it had been placed
 * @param allOrNothing whether one refusal refuses all; false if left out
 */
public record BatchRequest(List<SlipRequest> bets, Boolean allOrNothing) {

    /** Most slips of a batch. */
    public static final int BETS_MAX = 50;
}

package com.winzo.settlement.api;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.settlement.internal.Explainer;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Says how bets came to what they pay: the calculation that paid them, step by step. */
@Stateless
public class Explanations {

    @Inject
    private Explainer explainer;

    /**
     * Of a customer's own bet.
     *
     * @throws com.winzo.kernel.BusinessException {@code VAL_004} unless it is the customer's
     */
    @Requires(Permission.BET_READ)
    public BetExplanation of(BetId bet, AccountId owner) {
        return explainer.explain(bet, owner);
    }

    /**
     * Of anybody's bet.
     *
     * @throws com.winzo.kernel.BusinessException {@code VAL_004} without that bet
     */
    @Requires(Permission.BET_INSPECT)
    public BetExplanation ofAnybody(BetId bet) {
        return explainer.explain(bet, null);
    }
}

package com.winzo.compliance.api;

import com.winzo.kernel.Money;
import com.winzo.kernel.OwnLimitKind;
import java.time.Instant;

/**
 * A limit that a customer has set for themselves.
 *
 * @param amount what holds; null for no limit
 * @param wish the higher one that waits for its confirmation; null without one
 */
public record OwnLimitView(OwnLimitKind limit, String currency, Money amount, WishView wish) {

    /**
     * @param amount null for no limit
     * @param confirmableFrom from then on it can be confirmed
     * @param lapsesAt and until then
     */
    public record WishView(Money amount, Instant confirmableFrom, Instant lapsesAt) {}
}

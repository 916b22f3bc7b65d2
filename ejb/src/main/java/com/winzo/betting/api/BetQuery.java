package com.winzo.betting.api;

import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import java.time.Instant;
import java.util.Set;

/**
 * Which of a customer's bets are wanted.
 *
 * @param statuses empty for all
 * @param clientKey placed with this idempotency key, or null for any
 * @param from placed at or after, or null
 * @param to placed before, or null
 * @param cursor only bets older than this one, or null: pages do not shift when new bets arrive
 */
public record BetQuery(Set<BetStatus> statuses, String clientKey, Instant from, Instant to, BetId cursor) {

    public BetQuery {
        statuses = Set.copyOf(statuses);
    }
}

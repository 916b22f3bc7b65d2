package com.winzo.betting.api;

import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.Money;
import java.time.Instant;

/**
 * What a customer is told when a pending bet does not stand; the component names are the wire names.
 *
 * @param code why: {@code BET_002} market closed, {@code BET_003} odds changed, {@code BET_010} score changed, {@code BET_011}
 *     not decided in time
 * @param refund what went back to the wallet
 * @param balance the wallet's balance after it
 */
public record BetRejection(
        BetId betId,
        String confirmationNumber,
        BetStatus status,
        String code,
        Money refund,
        Money balance,
        String currency,
        Instant decidedAt) {}

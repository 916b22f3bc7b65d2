package com.winzo.settlement.api;

import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.Money;
import java.time.Instant;

/**
 * What a customer is told of a settled bet; the component names are the wire names.
 *
 * @param stake of one line
 * @param actualWin what the bet returns in all
 * @param settlementVersion above 1 when this corrects an earlier outcome
 */
public record BetSettled(
        BetId betId,
        String confirmationNumber,
        BetStatus status,
        Money stake,
        Money actualWin,
        String currency,
        int settlementVersion,
        Instant settledAt) {}

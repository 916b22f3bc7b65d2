package com.winzo.betting.api;

import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import java.math.BigDecimal;

/**
 * The answer to a cancelled bet, amounts in major units.
 *
 * @param refund what went back to the wallet
 * @param balance the wallet's balance after it
 */
public record BetCancellation(
        BetId betId,
        String confirmationNumber,
        BetStatus status,
        BigDecimal refund,
        BigDecimal balance,
        String currency) {}

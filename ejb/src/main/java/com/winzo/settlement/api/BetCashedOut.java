package com.winzo.settlement.api;

import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A cash-out that has been paid: the answer to whoever asked for it, and what customers are told. Amounts in major units.
 *
 * @param number counts the cash-outs of the bet from 1
 * @param status cashed_out once nothing is left of the bet
 * @param stake how much of the stake of each line
 * @param remainingStake what is left of it
 * @param balance the wallet's balance after it
 * @param automatic whether a standing order did it
 */
public record BetCashedOut(
        BetId betId,
        String confirmationNumber,
        int number,
        BetStatus status,
        BigDecimal stake,
        BigDecimal remainingStake,
        BigDecimal amount,
        BigDecimal balance,
        String currency,
        boolean automatic,
        Instant cashedOutAt) {}

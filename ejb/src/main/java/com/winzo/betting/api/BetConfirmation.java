package com.winzo.betting.api;

import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.Odds;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The answer to a placed bet, amounts in major units; the component names are the wire names.
 *
 * @param acceptedOdds in the order of the slip; null for the starting price
 * @param potentialWin the full return if every selection wins
 * @param expiresAt of a pending bet: by then it is accepted, or its stake is back; else null
 * @param placedAt by the database's clock
 * @param balance the wallet's balance after the bet
 */
public record BetConfirmation(
        BetId betId,
        String confirmationNumber,
        BetStatus status,
        BigDecimal totalStake,
        int lines,
        BigDecimal potentialWin,
        List<Odds> acceptedOdds,
        Instant expiresAt,
        Instant placedAt,
        BigDecimal balance,
        String currency) {}

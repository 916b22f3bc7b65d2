package com.winzo.betting.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * The command to give a bet away; also the request body.
 *
 * @param amount all of which is staked, in major units of the wallet's currency
 * @param stakeReturned whether a winning bet returns the stake too; false if left out: its winnings only
 * @param expiresAt until when it can be used
 * @param reason why, for the record
 */
public record NewFreeBet(
        @NotNull BigDecimal amount,
        Boolean stakeReturned,
        @NotNull Instant expiresAt,
        @NotBlank @Size(max = 500) String reason) {}

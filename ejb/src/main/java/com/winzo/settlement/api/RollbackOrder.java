package com.winzo.settlement.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The command to take a market's result back; also its request body.
 *
 * @param reason why, kept in the market's history
 */
public record RollbackOrder(@NotBlank @Size(max = 500) String reason) {}

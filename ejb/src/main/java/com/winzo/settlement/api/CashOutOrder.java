package com.winzo.settlement.api;

import com.winzo.kernel.BetId;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A standing order: what is left of a bet is cashed out as soon as it is worth so much.
 *
 * @param target in major units
 * @param state {@code active}, {@code executed}, {@code withdrawn} by the customer, or {@code ended} with the bet
 * @param finishedAt null while active
 */
public record CashOutOrder(
        BetId betId, BigDecimal target, String currency, String state, Instant setAt, Instant finishedAt) {}

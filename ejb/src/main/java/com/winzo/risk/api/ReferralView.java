package com.winzo.risk.api;

import com.winzo.kernel.BetId;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A bet that waits for a trader's decision.
 *
 * @param stake in major units
 * @param expiresAt when it is refunded without one
 */
public record ReferralView(BetId betId, BigDecimal stake, String currency, Instant expiresAt) {}

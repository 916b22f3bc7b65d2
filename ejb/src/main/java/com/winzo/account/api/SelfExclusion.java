package com.winzo.account.api;

import com.winzo.kernel.AccountStatus;
import java.time.Instant;

/**
 * What keeps a customer from betting, as they asked for.
 *
 * @param excludedUntil before when nobody lifts it; null when it has no end
 */
public record SelfExclusion(AccountStatus status, Instant excludedUntil) {}

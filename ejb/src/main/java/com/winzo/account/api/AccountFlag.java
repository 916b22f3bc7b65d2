package com.winzo.account.api;

import com.winzo.kernel.AccountId;
import java.time.Instant;

/**
 * Why staff should look at an account.
 *
 * @param kind {@code same_person}, {@code same_device} or {@code same_instrument}
 * @param accountId which it has that in common with
 */
public record AccountFlag(String kind, AccountId accountId, Instant raisedAt) {}

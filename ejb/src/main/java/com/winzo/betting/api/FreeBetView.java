package com.winzo.betting.api;

import com.winzo.kernel.BetId;
import com.winzo.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A bet that the house has given away.
 *
 * @param amount all of which is staked
 * @param stakeReturned whether a winning bet returns the stake too
 * @param status available, used or expired
 * @param betId the bet that it was used for, or null
 */
public record FreeBetView(
        UUID id,
        Money amount,
        String currency,
        boolean stakeReturned,
        String status,
        Instant grantedAt,
        Instant expiresAt,
        BetId betId) {}

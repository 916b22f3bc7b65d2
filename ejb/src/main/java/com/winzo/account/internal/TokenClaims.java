package com.winzo.account.internal;

import com.winzo.kernel.AccountId;
import java.time.Instant;
import java.util.UUID;

/**
 * What an access token with a good signature claims.
 *
 * @param provenAt when its holder had last proved who they are, when it was made
 */
record TokenClaims(AccountId accountId, UUID sessionId, Instant provenAt, Instant expiresAt) {}

package com.winzo.account.internal;

import com.winzo.kernel.AccountId;
import java.time.Instant;
import java.util.UUID;

/** What an access token with a good signature claims. */
record TokenClaims(AccountId accountId, UUID sessionId, Instant expiresAt) {}

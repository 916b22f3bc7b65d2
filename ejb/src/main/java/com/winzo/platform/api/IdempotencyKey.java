package com.winzo.platform.api;

import com.winzo.kernel.AccountId;

/**
 * A client's key for one command, bound to who sent it, where to and what it asked for.
 *
 * @param route the logical route, for example {@code "POST /api/bets"}, the same over REST and sockets
 * @param key 1 to 255 printable characters, chosen by the client
 * @param requestHash SHA-256 of the canonical request body
 */
public record IdempotencyKey(AccountId accountId, String route, String key, byte[] requestHash) {}

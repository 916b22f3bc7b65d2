package com.winzo.account.internal;

import com.winzo.account.api.LoginOrigin;
import com.winzo.kernel.AccountId;
import java.util.UUID;

/** Somebody is in, with everything that was asked of them; told inside the transaction that opens the session. */
public record SessionOpened(AccountId accountId, UUID sessionId, LoginOrigin origin) {}

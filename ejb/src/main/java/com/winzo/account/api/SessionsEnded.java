package com.winzo.account.api;

import com.winzo.kernel.AccountId;
import java.util.List;
import java.util.UUID;

/** Logins that are over before their time; fired in the transaction that ends them. */
public record SessionsEnded(AccountId accountId, List<UUID> sessionIds) {

    public SessionsEnded {
        sessionIds = List.copyOf(sessionIds);
    }
}

package com.winzo.account.api;

import com.winzo.kernel.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/**
 * Tells which accounts are in use, beside what this feature knows of logins. Whatever feature knows more implements it: an account
 * that one of them names does not become dormant.
 */
public interface AccountUse {

    /**
     * Those of the accounts with which something has been done since then, or with which something is still to happen; in the
     * caller's transaction.
     */
    Set<AccountId> inUse(Collection<AccountId> accounts, Instant since);
}

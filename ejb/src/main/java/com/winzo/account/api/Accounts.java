package com.winzo.account.api;

import com.winzo.kernel.AccountId;
import jakarta.ejb.Stateless;

/** What other features may ask about accounts. */
@Stateless
public class Accounts {

    /**
     * Refuses when the account may not bet or pay in.
     *
     * @throws com.winzo.kernel.BusinessException {@code AUTH_005} unless the account is an active customer
     */
    public void requireMayTransact(AccountId accountId) {
        throw new UnsupportedOperationException();
    }
}

package com.winzo.wallet.api;

import com.winzo.kernel.AccountId;
import jakarta.ejb.Stateless;
import java.util.Currency;
import java.util.List;

/** Opens wallets, tells balances, and posts to the ledger. Nobody else writes money. */
@Stateless
public class Wallets {

    /** Opens the wallet of a new account; doing it again changes nothing. */
    public void open(AccountId accountId, Currency currency) {
        throw new UnsupportedOperationException();
    }

    /**
     * @throws com.winzo.kernel.BusinessException {@code VAL_004} without a wallet (staff have none)
     */
    public Balance balance(AccountId accountId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Posts a group of entries in the running transaction, in their order, all or none.
     *
     * @throws com.winzo.kernel.BusinessException {@code BET_001} when a balance would go below zero
     */
    public List<PostedEntry> post(List<LedgerEntry> entries) {
        throw new UnsupportedOperationException();
    }
}

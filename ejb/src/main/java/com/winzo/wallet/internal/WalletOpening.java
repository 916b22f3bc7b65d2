package com.winzo.wallet.internal;

import com.winzo.platform.api.AccountOpened;
import com.winzo.wallet.repository.LedgerRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Gives every new customer a wallet, in the transaction that opens the account. */
@ApplicationScoped
public class WalletOpening {

    @Inject
    private LedgerRepository ledger;

    void on(@Observes AccountOpened opened) {
        ledger.open(opened.accountId(), opened.currency());
    }
}

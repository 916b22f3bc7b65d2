package com.winzo.wallet.internal;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.Money;
import com.winzo.platform.api.CashBalances;
import com.winzo.wallet.api.Balance;
import com.winzo.wallet.api.Wallets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Answers from the wallets. */
@ApplicationScoped
public class CashInWallets implements CashBalances {

    @Inject
    private Wallets wallets;

    @Override
    public Optional<Money> of(AccountId accountId) {
        return Optional.ofNullable(wallets.balances(List.of(accountId)).get(accountId))
                .map(Balance::balance);
    }
}

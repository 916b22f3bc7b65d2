package com.winzo.wallet.internal;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.Money;
import com.winzo.platform.api.CashBalances;
import com.winzo.wallet.api.Wallets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Answers from the wallets. */
@ApplicationScoped
public class CashInWallets implements CashBalances {

    @Inject
    private Wallets wallets;

    @Override
    public Optional<Money> of(AccountId accountId) {
        try {
            return Optional.of(wallets.balance(accountId).balance());
        } catch (BusinessException refusal) {
            if (refusal.code() == ErrorCode.NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }
}

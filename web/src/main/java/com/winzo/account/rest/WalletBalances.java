package com.winzo.account.rest;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.wallet.api.Balance;
import com.winzo.wallet.api.Wallets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Balances beside profiles: staff have an account and no wallet. */
@ApplicationScoped
public class WalletBalances {

    @Inject
    private Wallets wallets;

    Optional<Balance> find(AccountId accountId) {
        try {
            return Optional.of(wallets.balance(accountId));
        } catch (BusinessException refusal) {
            if (refusal.code() == ErrorCode.NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }
}

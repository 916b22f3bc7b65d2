package com.winzo.wallet.rest;

import com.winzo.kernel.Money;
import com.winzo.wallet.api.Balance;
import java.time.Instant;
import java.util.Currency;

/**
 * A customer's money as the contract shows it.
 *
 * @param version of the wallet; an answer with a lower one is older
 */
public record BalanceView(
        Money balance,
        Money bonusBalance,
        Money pendingBalance,
        Currency currency,
        Money netDeposits,
        long version,
        Instant lastUpdated) {

    static BalanceView of(Balance balance) {
        return new BalanceView(
                balance.balance(),
                balance.bonusBalance(),
                balance.pendingBalance(),
                balance.balance().currency(),
                balance.netDeposits(),
                balance.version(),
                balance.lastUpdated());
    }
}

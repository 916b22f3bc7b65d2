package com.winzo.wallet.api;

import com.winzo.kernel.Money;
import java.time.Instant;

/**
 * What a customer's socket is told when the balance has changed.
 *
 * @param version a lower one than seen before is old news
 */
public record BalanceUpdate(
        Money balance, Money bonusBalance, Money pendingBalance, String currency, long version, Instant lastUpdated) {

    static BalanceUpdate of(Balance balance) {
        return new BalanceUpdate(
                balance.balance(),
                balance.bonusBalance(),
                balance.pendingBalance(),
                balance.balance().currency().getCurrencyCode(),
                balance.version(),
                balance.lastUpdated());
    }
}

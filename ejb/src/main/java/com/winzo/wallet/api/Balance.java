package com.winzo.wallet.api;

import com.winzo.kernel.Money;
import java.time.Instant;

/**
 * A customer's money at one moment.
 *
 * @param balance cash that can be staked or withdrawn
 * @param bonusBalance bonus money, kept apart from cash
 * @param pendingBalance withdrawals under way
 * @param netDeposits deposits minus withdrawals since the account was opened
 * @param version of the wallet; never goes back
 */
public record Balance(
        Money balance,
        Money bonusBalance,
        Money pendingBalance,
        Money netDeposits,
        long version,
        Instant lastUpdated) {}

package com.winzo.wallet.model;

import com.winzo.kernel.AccountId;
import java.time.Instant;
import java.util.Currency;

/**
 * A wallet as the database has it; amounts in minor units of its currency.
 *
 * @param pendingMinor withdrawals under way, already off the balance
 * @param version counts the customer's postings
 */
public record WalletState(
        AccountId accountId,
        Currency currency,
        long balanceMinor,
        long netDepositsMinor,
        long pendingMinor,
        long version,
        Instant updatedAt) {}

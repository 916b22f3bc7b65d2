package com.winzo.wallet.api;

import com.winzo.kernel.AccountId;
import java.util.UUID;

/**
 * An entry as the ledger has it.
 *
 * @param balanceAfterMinor the wallet's balance after it, in minor units
 * @param version counts the wallet's postings from 1 without gaps
 */
public record PostedEntry(UUID entryId, AccountId accountId, long balanceAfterMinor, long version) {}

package com.winzo.wallet.model;

import java.util.UUID;

/**
 * The customer's side of an entry as it stands in the ledger.
 *
 * @param version counts the wallet's postings from 1 without gaps
 */
public record Posted(UUID entryId, UUID accountId, long balanceAfterMinor, long version) {}

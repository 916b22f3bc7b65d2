package com.winzo.wallet.model;

import java.util.UUID;

/**
 * An entry to be posted.
 *
 * @param type as the journal names it
 * @param amountMinor what the customer's balance changes by; the house account takes the opposite
 */
public record NewPosting(
        UUID entryId, String type, UUID referenceId, UUID accountId, long amountMinor, String houseAccount) {}

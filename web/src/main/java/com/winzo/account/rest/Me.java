package com.winzo.account.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.winzo.account.api.Profile;
import com.winzo.kernel.Money;

/**
 * The profile as old clients expect it.
 *
 * @param walletBalance cash in the wallet, in its currency; null for staff, who have none
 */
public record Me(
        @JsonUnwrapped Profile profile,
        @JsonProperty("wallet_balance") Money walletBalance) {}

package com.winzo.platform.api;

import com.winzo.kernel.AccountId;
import java.util.Currency;

/**
 * CDI event: a customer's account is being opened. Fired synchronously in the transaction that opens it, so whoever
 * observes it can still refuse.
 *
 * @param currency what the customer pays and bets in, for as long as the account exists
 */
public record AccountOpened(AccountId accountId, Currency currency) {}

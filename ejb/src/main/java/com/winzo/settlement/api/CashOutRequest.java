package com.winzo.settlement.api;

import com.winzo.kernel.OddsPolicy;
import java.math.BigDecimal;

/**
 * A customer takes an offer.
 *
 * @param version of the quote
 * @param stake how much of the stake of each line, in major units; null for all that is left
 * @param amount that the quote named, in major units; of no account with the policy {@code any}
 * @param policy which other amounts are taken: none, better, any; null for none
 */
public record CashOutRequest(String version, BigDecimal stake, BigDecimal amount, OddsPolicy policy) {}

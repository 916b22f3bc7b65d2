package com.winzo.betting.api;

import com.winzo.kernel.CustomerLimitKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * The command to limit a customer, amounts in major units of the wallet's currency; also the request body. What is left out
 * has no limit.
 *
 * @param betStake most stake of one bet, all lines together
 * @param marketStake most stakes of all bets with a leg on one market
 * @param dayStake most stakes of 24 hours; likewise of 7 days and of 30
 * @param dayLoss most loss of 24 hours: stakes less what those bets have paid, open bets as lost; likewise of 7 days and of 30
 * @param reason why, for the record
 */
public record NewCustomerLimits(
        BigDecimal betStake,
        BigDecimal marketStake,
        BigDecimal dayStake,
        BigDecimal weekStake,
        BigDecimal monthStake,
        BigDecimal dayLoss,
        BigDecimal weekLoss,
        BigDecimal monthLoss,
        @NotBlank @Size(max = 500) String reason) {

    Map<CustomerLimitKind, BigDecimal> byKind() {
        Map<CustomerLimitKind, BigDecimal> limits = new EnumMap<>(CustomerLimitKind.class);
        limits.put(CustomerLimitKind.BET_STAKE, betStake);
        limits.put(CustomerLimitKind.MARKET_STAKE, marketStake);
        limits.put(CustomerLimitKind.DAY_STAKE, dayStake);
        limits.put(CustomerLimitKind.WEEK_STAKE, weekStake);
        limits.put(CustomerLimitKind.MONTH_STAKE, monthStake);
        limits.put(CustomerLimitKind.DAY_LOSS, dayLoss);
        limits.put(CustomerLimitKind.WEEK_LOSS, weekLoss);
        limits.put(CustomerLimitKind.MONTH_LOSS, monthLoss);
        limits.values().removeIf(limit -> limit == null);
        return limits;
    }
}

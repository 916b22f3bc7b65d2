package com.winzo.risk.api;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;
import com.winzo.odds.api.Markets;
import com.winzo.platform.api.AuditLog;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.platform.api.StepUp;
import com.winzo.risk.repository.ExposureRepository;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Currency;
import java.util.Map;

/** What traders allow a market to lose. */
@Stateless
@Requires(Permission.LIABILITY_LIMIT_WRITE)
public class MarketLimits {

    @Inject
    private ExposureRepository exposures;

    @Inject
    private Markets markets;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Limits a market in one currency, in place of the house's own limit. The next group of bets is held to it; bets that
     * have been taken stay.
     *
     * @throws BusinessException {@code VAL_004} without that market, {@code VAL_002} for a code that is no currency,
     *     {@code VAL_003} for an amount below zero or of too many decimals
     */
    @StepUp
    public NewMarketLimit limit(MarketId market, NewMarketLimit limit, AccountId trader) {
        markets.market(market);
        Money max = Money.ofMajor(limit.liabilityMax(), currency(limit.currency()), "liabilityMax");
        if (max.isNegative()) {
            throw BusinessException.outOfRange("liabilityMax", "A limit is not negative.");
        }
        exposures.limit(market, max, trader, clock.instant());
        audit.record(
                trader, "market.limit", "market/" + market, Map.of("liabilityMax", max, "currency", limit.currency()));
        return new NewMarketLimit(limit.currency(), max.major());
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw BusinessException.invalidFormat("currency", "The currency is an ISO 4217 code.");
        }
    }
}

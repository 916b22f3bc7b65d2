package com.winzo.risk.api;

import com.winzo.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What one bet may stake and pay: the same figures, in major units, for every currency. */
@ApplicationScoped
public class Limits {

    @Inject
    @ConfigProperty(name = "winzo.limits.stake-min", defaultValue = "0.10")
    private BigDecimal stakeMin;

    @Inject
    @ConfigProperty(name = "winzo.limits.stake-max", defaultValue = "10000")
    private BigDecimal stakeMax;

    @Inject
    @ConfigProperty(name = "winzo.limits.payout-max", defaultValue = "1000000")
    private BigDecimal payoutMax;

    @Inject
    @ConfigProperty(name = "winzo.limits.market-liability-max", defaultValue = "5000000")
    private BigDecimal marketLiabilityMax;

    private final Map<Currency, BetLimits> known = new ConcurrentHashMap<>();

    /** The limits of a bet in a currency; a minimum between two minor units counts as the upper one. */
    public BetLimits of(Currency currency) {
        return known.computeIfAbsent(currency, this::in);
    }

    private BetLimits in(Currency currency) {
        return new BetLimits(
                money(stakeMin, currency, RoundingMode.CEILING),
                money(stakeMax, currency, RoundingMode.FLOOR),
                money(payoutMax, currency, RoundingMode.FLOOR),
                money(marketLiabilityMax, currency, RoundingMode.FLOOR));
    }

    private static Money money(BigDecimal major, Currency currency, RoundingMode rounding) {
        return new Money(
                major.movePointRight(currency.getDefaultFractionDigits())
                        .setScale(0, rounding)
                        .longValueExact(),
                currency);
    }

    /**
     * @param stakeMin least stake of a bet, all lines together
     * @param stakeMax most stake of a bet, all lines together
     * @param payoutMax most that a bet may return
     * @param marketLiabilityMax most that a market may lose by one outcome, unless a trader has set its own limit
     */
    public record BetLimits(Money stakeMin, Money stakeMax, Money payoutMax, Money marketLiabilityMax) {}
}

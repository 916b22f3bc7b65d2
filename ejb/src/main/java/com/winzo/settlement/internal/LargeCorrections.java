package com.winzo.settlement.internal;

import com.winzo.betting.api.BetBook;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;
import com.winzo.platform.api.SecondPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Nobody voids or takes back alone what moves much money. What counts is what hangs on the market, and not what has been paid so far:
 * that would leave a gap while its bets are being settled.
 */
@ApplicationScoped
public class LargeCorrections {

    @Inject
    private BetBook bets;

    @Inject
    private SecondPerson secondPerson;

    @Inject
    @ConfigProperty(name = "winzo.approvals.at-stake-from", defaultValue = "25000")
    private BigDecimal atStakeFrom;

    /** @throws com.winzo.kernel.BusinessException {@code AUTH_008} until another has agreed */
    void requireSecondPerson(String action, MarketId market, Object order) {
        boolean large = bets.atStake(market).stream()
                .map(Money::major)
                .anyMatch(atStake -> atStake.compareTo(atStakeFrom) >= 0);
        if (large) {
            secondPerson.require(action, "market/" + market, order);
        }
    }
}

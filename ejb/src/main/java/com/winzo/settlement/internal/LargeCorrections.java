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
 * Nobody voids or takes back alone what moves much money. What counts is what the market's bets can return at most, and not what has
 * been paid so far: that would leave a gap while they are being settled.
 */
@ApplicationScoped
public class LargeCorrections {

    @Inject
    private BetBook bets;

    @Inject
    private SecondPerson secondPerson;

    @Inject
    @ConfigProperty(name = "winzo.approvals.returns-from", defaultValue = "25000")
    private BigDecimal returnsFrom;

    /** @throws com.winzo.kernel.BusinessException {@code AUTH_008} until another has agreed */
    void requireSecondPerson(String action, MarketId market, Object order) {
        boolean large = bets.potentialReturns(market).stream()
                .map(Money::major)
                .anyMatch(returns -> returns.compareTo(returnsFrom) >= 0);
        if (large) {
            secondPerson.require(action, "market/" + market, order);
        }
    }
}

package com.winzo.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.catalogue.api.EventChanged;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;
import com.winzo.kernel.SportId;
import com.winzo.odds.api.MarketSnapshot;
import com.winzo.odds.api.PriceBook;
import com.winzo.platform.Failures;
import com.winzo.platform.api.Caller;
import com.winzo.platform.api.TokenVerifier;
import com.winzo.platform.api.VerifiedToken;
import com.winzo.realtime.session.Features;
import com.winzo.wallet.api.Balance;
import com.winzo.wallet.api.Wallets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What live connections ask of the features of this server. */
@ApplicationScoped
public class ServerFeatures implements Features {

    @Inject
    private TokenVerifier tokens;

    @Inject
    private PriceBook prices;

    @Inject
    private Wallets wallets;

    @Inject
    private Failures failures;

    @Override
    public VerifiedToken verify(String token) {
        return tokens.verify(token);
    }

    @Override
    public List<MarketSnapshot> markets(Collection<MarketId> ids) {
        return ids.isEmpty() ? List.of() : prices.snapshots(ids);
    }

    @Override
    public List<MarketSnapshot> marketsOf(EventId event) {
        return prices.ofEvent(event);
    }

    @Override
    public SportId sport(String idOrSlug) {
        return SportId.of(idOrSlug);
    }

    @Override
    public List<EventChanged> eventsOf(SportId sport) {
        return List.of();
    }

    @Override
    public Object balance(Caller caller) {
        Balance balance = wallets.balance(caller.accountId());
        return new BalanceUpdate(
                balance.balance(),
                balance.bonusBalance(),
                balance.pendingBalance(),
                balance.balance().currency().getCurrencyCode(),
                balance.netDeposits(),
                balance.version(),
                balance.lastUpdated());
    }

    @Override
    public Object placeBet(Caller caller, JsonNode slip) {
        throw new BusinessException(ErrorCode.MAINTENANCE, "Bets are not taken at the moment.");
    }

    @Override
    public Object describe(Throwable failure) {
        return failures.describe(failure);
    }

    private record BalanceUpdate(
            Money balance,
            Money bonusBalance,
            Money pendingBalance,
            String currency,
            Money netDeposits,
            long version,
            Instant lastUpdated) {}
}

package com.winzo.realtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.winzo.betting.api.Betting;
import com.winzo.betting.api.SlipRequest;
import com.winzo.catalogue.api.Catalogue;
import com.winzo.catalogue.api.EventChanged;
import com.winzo.catalogue.api.EventQuery;
import com.winzo.catalogue.api.EventView;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;
import com.winzo.kernel.SportId;
import com.winzo.odds.api.MarketSnapshot;
import com.winzo.odds.api.PriceBook;
import com.winzo.platform.Failures;
import com.winzo.platform.IdempotentRequest;
import com.winzo.platform.RateLimit;
import com.winzo.platform.RateLimiter;
import com.winzo.platform.api.Caller;
import com.winzo.platform.api.Callers;
import com.winzo.platform.api.Idempotency;
import com.winzo.platform.api.Json;
import com.winzo.platform.api.Page;
import com.winzo.platform.api.PageRequest;
import com.winzo.platform.api.TokenVerifier;
import com.winzo.platform.api.VerifiedToken;
import com.winzo.realtime.session.Features;
import com.winzo.wallet.api.Balance;
import com.winzo.wallet.api.Wallets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** What live connections ask of the features of this server. */
@ApplicationScoped
public class ServerFeatures implements Features {

    /** Events shown of one sport when it is subscribed; updates come of all. */
    private static final int EVENTS_MAX = 1_000;

    private static final Set<EventStatus> NOT_OVER =
            EnumSet.complementOf(EnumSet.of(EventStatus.FINISHED, EventStatus.CANCELLED));

    @Inject
    private Catalogue catalogue;

    @Inject
    private TokenVerifier tokens;

    @Inject
    private PriceBook prices;

    @Inject
    private Wallets wallets;

    @Inject
    private Betting betting;

    @Inject
    private RateLimiter limiter;

    @Inject
    private Callers callers;

    @Inject
    private Json json;

    @Inject
    private Failures failures;

    @Override
    public VerifiedToken verify(String token) {
        return tokens.verify(token);
    }

    @Override
    public boolean isRevoked(VerifiedToken token) {
        return tokens.isRevoked(token);
    }

    @Override
    public List<MarketSnapshot> markets(Collection<MarketId> ids) {
        return ids.isEmpty() ? List.of() : prices.snapshots(ids);
    }

    @Override
    public List<MarketSnapshot> marketsOf(EventId event) {
        List<MarketSnapshot> markets = prices.ofEvent(event);
        if (markets.isEmpty()) {
            catalogue.event(event);
        }
        return markets;
    }

    @Override
    public SportId sport(String idOrSlug) {
        return catalogue.sport(idOrSlug).id();
    }

    @Override
    public List<EventChanged> eventsOf(SportId sport) {
        EventQuery notOver = new EventQuery(sport.toString(), null, NOT_OVER, null, null, false);
        List<EventChanged> events = new ArrayList<>();
        Page<EventView> page;
        do {
            int next = events.size() / PageRequest.LIMIT_MAX + 1;
            page = catalogue.events(notOver, new PageRequest(next, PageRequest.LIMIT_MAX));
            page.items().forEach(event -> events.add(state(event)));
        } while (page.items().size() == PageRequest.LIMIT_MAX && events.size() < EVENTS_MAX);
        return events;
    }

    @Override
    public Object balance(Caller caller) {
        Balance balance = callers.as(caller, null, () -> wallets.balance(caller.accountId()));
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
    public CompletionStage<Object> placeBet(Caller caller, JsonNode request) throws JsonProcessingException {
        limiter.require(RateLimit.PLACEMENT, caller.accountId().toString());
        ObjectNode slip = request.deepCopy();
        JsonNode requestId = slip.remove("requestId");
        if (requestId == null || requestId.isNull()) {
            throw BusinessException.required("requestId");
        }
        if (!requestId.isTextual()) {
            throw BusinessException.invalidFormat("requestId", "The request id is a text.");
        }
        String key = IdempotentRequest.checkedKey("requestId", requestId.textValue());
        SlipRequest asked = json.mapper().treeToValue(slip, SlipRequest.class);
        return callers.as(caller, null, () -> betting.place(caller.accountId(), asked, key))
                .thenApply(Idempotency.Answer::value);
    }

    @Override
    public Object describe(Throwable failure) {
        return failures.describe(failure);
    }

    private static EventChanged state(EventView event) {
        return new EventChanged(
                event.id(),
                event.sportId(),
                event.status(),
                event.homeScore(),
                event.awayScore(),
                event.period(),
                event.clock(),
                event.lastUpdated(),
                event.version());
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

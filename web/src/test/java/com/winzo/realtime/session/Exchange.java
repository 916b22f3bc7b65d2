package com.winzo.realtime.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.catalogue.api.EventChanged;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.MarketStatus;
import com.winzo.kernel.MarketType;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.Side;
import com.winzo.kernel.SportId;
import com.winzo.odds.api.MarketChanged;
import com.winzo.odds.api.MarketSnapshot;
import com.winzo.odds.api.MarketSnapshot.Price;
import com.winzo.platform.api.Assurance;
import com.winzo.platform.api.Caller;
import com.winzo.platform.api.Json;
import com.winzo.platform.api.Role;
import com.winzo.platform.api.VerifiedToken;
import com.winzo.realtime.api.RealtimeHub;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The features behind a session, all in memory: markets that move, tokens that end. A change is remembered before the
 * hub hears of it, as the price board does.
 */
final class Exchange implements Features {

    static final SportId FOOTBALL = new SportId(new UUID(1, 1));
    private static final Instant START = Instant.parse("2026-09-10T20:00:00Z");

    final Json json = new Json();
    final RealtimeHub hub = new RealtimeHub(json, Runnable::run);
    final MovableClock clock = new MovableClock();
    final Map<String, VerifiedToken> tokens = new HashMap<>();
    final Set<String> revoked = new HashSet<>();
    final Map<MarketId, MarketSnapshot> markets = new LinkedHashMap<>();
    final Map<EventId, EventChanged> events = new LinkedHashMap<>();
    /** Runs between the start of a subscription and the reading of its image. */
    Runnable beforeReading = () -> {};

    static MarketId market(int number) {
        return new MarketId(new UUID(2, number));
    }

    static EventId event(int number) {
        return new EventId(new UUID(3, number));
    }

    static AccountId account(int number) {
        return new AccountId(new UUID(4, number));
    }

    void login(String token, int account, Instant expiresAt) {
        tokens.put(
                token,
                new VerifiedToken(
                        Caller.of(account(account), "player" + account, Set.of(Role.USER), Assurance.NONE),
                        new UUID(5, account),
                        expiresAt));
    }

    /** A market of two selections, open, at evens, without telling anybody. */
    MarketSnapshot store(int market, int event) {
        return store(market, event, 1, MarketStatus.OPEN, "2.00");
    }

    /** The market's next version, and the hub hears of it. */
    MarketSnapshot change(int market, MarketStatus status, String homeOdds) {
        MarketSnapshot before = markets.get(market(market));
        MarketSnapshot now = store(
                market,
                (int) before.eventId().value().getLeastSignificantBits(),
                before.version() + 1,
                status,
                homeOdds);
        hub.marketChanged(new MarketChanged(now, true, before.status() != status));
        return now;
    }

    MarketSnapshot reprice(int market, String homeOdds) {
        return change(market, markets.get(market(market)).status(), homeOdds);
    }

    /** An event that has just been made becomes known to the hub with its first market. */
    MarketSnapshot offer(int market, int event) {
        MarketSnapshot made = store(market, event);
        hub.marketChanged(new MarketChanged(made, true, true));
        return made;
    }

    void score(int event, int home, int away) {
        EventChanged before = events.get(event(event));
        EventChanged now = new EventChanged(
                event(event),
                FOOTBALL,
                EventStatus.LIVE,
                home,
                away,
                "1",
                "10:00",
                clock.instant(),
                before == null ? 1 : before.version() + 1);
        events.put(event(event), now);
        hub.eventChanged(now);
    }

    private MarketSnapshot store(int market, int event, long version, MarketStatus status, String homeOdds) {
        MarketSnapshot snapshot = new MarketSnapshot(
                market(market),
                event(event),
                MarketType.MONEYLINE,
                "Moneyline",
                null,
                MarketSnapshot.Terms.PLAIN,
                status,
                null,
                version,
                clock.instant(),
                EventStatus.SCHEDULED,
                START,
                1,
                List.of(
                        new Price(new SelectionId(new UUID(6, market)), "Home", Side.HOME, Odds.of(homeOdds), false),
                        new Price(new SelectionId(new UUID(7, market)), "Away", Side.AWAY, Odds.of("2.00"), false)));
        markets.put(snapshot.marketId(), snapshot);
        return snapshot;
    }

    @Override
    public boolean isRevoked(VerifiedToken token) {
        return revoked.stream().map(tokens::get).anyMatch(token::equals);
    }

    @Override
    public VerifiedToken verify(String token) {
        VerifiedToken known = tokens.get(token);
        if (known == null || revoked.contains(token)) {
            throw new BusinessException(ErrorCode.TOKEN_INVALID, "The access token is not valid.");
        }
        return known;
    }

    @Override
    public List<MarketSnapshot> markets(Collection<MarketId> ids) {
        beforeReading.run();
        return ids.stream().filter(markets::containsKey).map(markets::get).toList();
    }

    @Override
    public List<MarketSnapshot> marketsOf(EventId event) {
        beforeReading.run();
        List<MarketSnapshot> found = markets.values().stream()
                .filter(market -> market.eventId().equals(event))
                .toList();
        if (found.isEmpty()) {
            throw BusinessException.notFound("event", event);
        }
        return found;
    }

    @Override
    public SportId sport(String idOrSlug) {
        if (!idOrSlug.equals("football")) {
            throw BusinessException.notFound("sport", idOrSlug);
        }
        return FOOTBALL;
    }

    @Override
    public List<EventChanged> eventsOf(SportId sport) {
        return List.copyOf(events.values());
    }

    @Override
    public Object balance(Caller caller) {
        return Map.of("balance", 100, "currency", "USD");
    }

    @Override
    public CompletionStage<Object> placeBet(Caller caller, JsonNode slip) {
        return CompletableFuture.completedFuture(Map.of(
                "betId", new UUID(8, 8), "requestId", slip.path("requestId").asText()));
    }

    @Override
    public Object describe(Throwable failure) {
        return failure instanceof BusinessException refusal
                ? Map.of("code", refusal.code().wireCode(), "message", refusal.getMessage())
                : Map.of("code", "VAL_002", "message", failure.getClass().getSimpleName());
    }
}

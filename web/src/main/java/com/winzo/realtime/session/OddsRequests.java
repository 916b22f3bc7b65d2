package com.winzo.realtime.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.odds.api.MarketSnapshot;
import com.winzo.realtime.api.MarketNews;
import com.winzo.realtime.api.RealtimeHub;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Subscriptions to odds. The order closes every gap: news are kept from now on, then the image is read, then the image
 * goes in line, and of what was kept only the newer follows it.
 */
final class OddsRequests {

    private final Features features;
    private final RealtimeHub hub;
    private final ObjectMapper mapper;
    private final Clock clock;

    OddsRequests(Features features, RealtimeHub hub, ObjectMapper mapper, Clock clock) {
        this.features = features;
        this.hub = hub;
        this.mapper = mapper;
        this.clock = clock;
    }

    void subscribe(RealtimeSession session, ClientMessage request) throws JsonProcessingException {
        Wanted wanted = wanted(mapper.treeToValue(request.data(), SubscribeOdds.class));
        Set<MarketId> newMarkets = new LinkedHashSet<>(wanted.markets());
        Set<EventId> newEvents = new LinkedHashSet<>(wanted.events());
        session.change(subscriptions -> {
            if (subscriptions.sizeWith(newMarkets, newEvents, List.of()) > Limits.SUBSCRIPTIONS_MAX) {
                throw tooManySubscriptions();
            }
            newMarkets.removeAll(subscriptions.markets());
            newEvents.removeAll(subscriptions.events());
            subscriptions.hold(wanted.markets(), wanted.events(), wanted.intervalMillis());
            return null;
        });
        try {
            newMarkets.forEach(market -> hub.follow(market, session));
            newEvents.forEach(event -> hub.follow(event, session));
            Collection<MarketSnapshot> markets = read(wanted);
            session.change(subscriptions -> answer(subscriptions, request, wanted, markets));
        } catch (RuntimeException refusal) {
            session.change(subscriptions -> {
                subscriptions.letGo(wanted.markets(), wanted.events(), clock.millis());
                newMarkets.forEach(subscriptions::drop);
                newEvents.forEach(subscriptions::drop);
                return null;
            });
            unfollow(session, newMarkets, newEvents);
            throw refusal;
        }
        if (session.isClosed()) {
            unfollow(session, newMarkets, newEvents);
        }
    }

    /** Without ids it ends all subscriptions to odds. */
    void unsubscribe(RealtimeSession session, ClientMessage request) throws JsonProcessingException {
        UnsubscribeOdds data = mapper.treeToValue(request.data(), UnsubscribeOdds.class);
        Set<MarketId> markets = distinct("marketIds", data.marketIds());
        Set<EventId> events = distinct("eventIds", data.eventIds());
        boolean all = markets.isEmpty() && events.isEmpty();
        session.change(subscriptions -> {
            if (all) {
                markets.addAll(subscriptions.markets());
                events.addAll(subscriptions.events());
            }
            events.forEach(subscriptions::drop);
            markets.forEach(subscriptions::drop);
            return Requests.message(mapper, "unsubscribed", request.id(), new Unsubscribed(events, markets));
        });
        unfollow(session, markets, events);
    }

    static BusinessException tooManySubscriptions() {
        return BusinessException.outOfRange(
                "subscriptions", "A connection has at most " + Limits.SUBSCRIPTIONS_MAX + " subscriptions.");
    }

    private ServerMessage answer(
            Subscriptions subscriptions, ClientMessage request, Wanted wanted, Collection<MarketSnapshot> markets) {
        long more = markets.stream()
                .filter(market -> !subscriptions.slots().contains(market.marketId()))
                .count();
        if (subscriptions.slots().size() + more > Limits.MARKETS_MAX) {
            throw BusinessException.outOfRange(
                    "subscriptions", "A connection follows at most " + Limits.MARKETS_MAX + " markets.");
        }
        List<RawValue> images = new ArrayList<>();
        List<MarketId> unchanged = new ArrayList<>();
        long now = clock.millis();
        for (MarketSnapshot market : markets) {
            MarketNews news = hub.news(market);
            subscriptions.slots().hold(market.marketId(), wanted.intervalMillis());
            MarketNews shown = subscriptions.slots().release(news, now);
            if (Long.valueOf(shown.version()).equals(wanted.resume().get(market.marketId()))) {
                unchanged.add(market.marketId());
            } else {
                images.add(new RawValue(shown.image()));
            }
        }
        subscriptions.letGo(wanted.markets(), wanted.events(), now);
        return Requests.message(
                mapper,
                "subscribed",
                request.id(),
                new Subscribed(wanted.events(), images, unchanged, wanted.intervalMillis()));
    }

    private Collection<MarketSnapshot> read(Wanted wanted) {
        Map<MarketId, MarketSnapshot> markets = new LinkedHashMap<>();
        for (MarketSnapshot market : features.markets(wanted.markets())) {
            markets.put(market.marketId(), market);
        }
        for (MarketId market : wanted.markets()) {
            if (!markets.containsKey(market)) {
                throw BusinessException.notFound("market", market);
            }
        }
        for (EventId event : wanted.events()) {
            for (MarketSnapshot market : features.marketsOf(event)) {
                markets.put(market.marketId(), market);
            }
        }
        return markets.values();
    }

    private void unfollow(RealtimeSession session, Collection<MarketId> markets, Collection<EventId> events) {
        markets.forEach(market -> hub.unfollow(market, session));
        events.forEach(event -> hub.unfollow(event, session));
    }

    private static Wanted wanted(SubscribeOdds data) {
        Set<MarketId> markets = distinct("marketIds", data.marketIds());
        Set<EventId> events = distinct("eventIds", data.eventIds());
        if (markets.isEmpty() && events.isEmpty()) {
            throw BusinessException.required("eventIds");
        }
        Map<MarketId, Long> resume = new LinkedHashMap<>();
        if (data.resume() != null) {
            data.resume().forEach((market, version) -> resume.put(MarketId.of(market), version));
        }
        return new Wanted(markets, events, intervalMillis(data.conflateMs()), resume);
    }

    private static long intervalMillis(Long conflateMs) {
        if (conflateMs == null) {
            return Limits.CONFLATE_DEFAULT_MILLIS;
        }
        if (conflateMs < 0 || conflateMs > Limits.CONFLATE_MAX_MILLIS) {
            throw BusinessException.outOfRange(
                    "conflateMs", "conflateMs must be 0 to " + Limits.CONFLATE_MAX_MILLIS + ".");
        }
        return conflateMs == 0 ? 0 : Math.max(Limits.CONFLATE_MIN_MILLIS, conflateMs);
    }

    private static <T> Set<T> distinct(String field, List<T> ids) {
        if (ids == null) {
            return new LinkedHashSet<>();
        }
        if (ids.contains(null)) {
            throw BusinessException.invalidFormat(field, "Not a UUID.");
        }
        return new LinkedHashSet<>(ids);
    }

    private record SubscribeOdds(
            List<EventId> eventIds, List<MarketId> marketIds, Long conflateMs, Map<String, Long> resume) {}

    private record UnsubscribeOdds(List<EventId> eventIds, List<MarketId> marketIds) {}

    private record Wanted(
            Set<MarketId> markets, Set<EventId> events, long intervalMillis, Map<MarketId, Long> resume) {}

    private record Subscribed(
            Set<EventId> eventIds, List<RawValue> markets, List<MarketId> unchanged, long conflateMs) {}

    private record Unsubscribed(Set<EventId> eventIds, Set<MarketId> marketIds) {}
}

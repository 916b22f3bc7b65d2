package com.winzo.realtime.session;

import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.SportId;
import com.winzo.realtime.api.EventNews;
import com.winzo.realtime.api.MarketNews;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** What one connection has subscribed by name, and the news of it that wait. Not thread-safe. */
final class Subscriptions {

    private final MarketSlots slots = new MarketSlots();
    private final Set<MarketId> markets = new HashSet<>(Limits.FOLLOWED_USUALLY);
    private final Map<EventId, EventSubscription> events = new HashMap<>(Limits.FOLLOWED_USUALLY);
    private final Set<SportId> sports = new HashSet<>(Limits.FOLLOWED_USUALLY);
    private final SequencedMap<EventId, EventNews> changedEvents = new LinkedHashMap<>(Limits.FOLLOWED_USUALLY);

    MarketSlots slots() {
        return slots;
    }

    Set<MarketId> markets() {
        return markets;
    }

    Set<EventId> events() {
        return events.keySet();
    }

    Set<SportId> sports() {
        return sports;
    }

    /** How many names there would be after adding these. */
    int sizeWith(Collection<MarketId> moreMarkets, Collection<EventId> moreEvents, Collection<SportId> moreSports) {
        return markets.size()
                + events.size()
                + sports.size()
                + (int) moreMarkets.stream().filter(id -> !markets.contains(id)).count()
                + (int) moreEvents.stream()
                        .filter(id -> !events.containsKey(id))
                        .count()
                + (int) moreSports.stream().filter(id -> !sports.contains(id)).count();
    }

    /** Lets news of these wait until the image is there. */
    void hold(Collection<MarketId> wantedMarkets, Collection<EventId> wantedEvents, long intervalMillis) {
        wantedMarkets.forEach(market -> slots.hold(market, intervalMillis));
        for (EventId event : wantedEvents) {
            events.put(event, new EventSubscription(intervalMillis, true));
            slots.ofEvent(event).forEach(market -> slots.hold(market, intervalMillis));
        }
        markets.addAll(wantedMarkets);
    }

    /** The image is in line; what waited may follow it. */
    void letGo(Collection<MarketId> wantedMarkets, Collection<EventId> wantedEvents, long nowMillis) {
        wantedMarkets.forEach(market -> slots.letGo(market, nowMillis));
        for (EventId event : wantedEvents) {
            events.computeIfPresent(event, (id, known) -> new EventSubscription(known.intervalMillis(), false));
            slots.ofEvent(event).forEach(market -> slots.letGo(market, nowMillis));
        }
    }

    /** Takes news in; a market made after its event was subscribed gets a slot while there is room. */
    void hear(MarketNews news, long nowMillis) {
        EventSubscription event = events.get(news.snapshot().eventId());
        if (event != null && !slots.contains(news.marketId()) && slots.size() < Limits.MARKETS_MAX) {
            if (event.held()) {
                slots.hold(news.marketId(), event.intervalMillis());
            } else {
                slots.openLate(news.marketId(), event.intervalMillis());
            }
        }
        slots.offer(news, nowMillis);
    }

    /** Takes news of an event in, in the place of older ones that wait. */
    void hear(EventNews news) {
        changedEvents.put(news.event().eventId(), news);
    }

    /** The news of an event that have waited longest, or null. */
    EventNews pollEvent() {
        Map.Entry<EventId, EventNews> first = changedEvents.pollFirstEntry();
        return first == null ? null : first.getValue();
    }

    void drop(MarketId market) {
        markets.remove(market);
        boolean throughEvent = slots.eventOf(market).filter(events::containsKey).isPresent();
        if (!throughEvent) {
            slots.drop(market);
        }
    }

    void drop(EventId event) {
        events.remove(event);
        List<MarketId> throughEvent = slots.ofEvent(event).stream()
                .filter(market -> !markets.contains(market))
                .toList();
        throughEvent.forEach(slots::drop);
    }

    private record EventSubscription(long intervalMillis, boolean held) {}
}

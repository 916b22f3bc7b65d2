package com.winzo.realtime.session;

import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.realtime.api.MarketNews;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The markets one connection follows, a slot each: what the client has last been sent, and at most one newer state that
 * waits. So memory is bounded by the subscriptions, the newest state always arrives, and versions only grow.
 *
 * <p>A market's news go out at once, but not again before its interval has passed; a changed status does not wait. Not
 * safe for use from several threads.
 */
final class MarketSlots {

    private final Map<MarketId, Slot> slots = new HashMap<>(Limits.FOLLOWED_USUALLY);
    private final Set<Slot> waiting = new LinkedHashSet<>(Limits.FOLLOWED_USUALLY);
    private final Deque<Slot> ready = new ArrayDeque<>(Limits.FOLLOWED_USUALLY);

    int size() {
        return slots.size();
    }

    boolean isEmpty() {
        return slots.isEmpty();
    }

    boolean contains(MarketId market) {
        return slots.containsKey(market);
    }

    /** Whether a later {@link #tick} will have something to do. */
    boolean areWaiting() {
        return !waiting.isEmpty();
    }

    /** Opens or keeps the slot and lets news wait in it until {@link #release}: an image is on its way. */
    void hold(MarketId market, long intervalMillis) {
        Slot slot = slots.computeIfAbsent(market, Slot::new);
        slot.intervalMillis = intervalMillis;
        slot.held = true;
        takeOut(slot);
    }

    /** The image will not come after all; a slot without any is dropped. */
    void letGo(MarketId market, long nowMillis) {
        Slot slot = slots.get(market);
        if (slot == null) {
            return;
        }
        slot.held = false;
        if (slot.sent == null && slot.next == null) {
            slots.remove(market);
        } else {
            line(slot, nowMillis);
        }
    }

    /**
     * The client gets, or has, this image; only newer news follow.
     *
     * @return what the client must be shown: the image, or a newer state that it has been sent before
     */
    MarketNews release(MarketNews image, long nowMillis) {
        Slot slot = slots.get(image.marketId());
        if (slot == null) {
            return image;
        }
        slot.held = false;
        if (slot.sent == null || image.version() >= slot.sent.version()) {
            slot.sent = image;
            slot.sentAtMillis = nowMillis;
        }
        if (slot.next != null && slot.next.version() <= slot.sent.version()) {
            slot.next = null;
            takeOut(slot);
        }
        line(slot, nowMillis);
        return slot.sent;
    }

    /** Opens a slot for a market made after its event was subscribed; the client is sent its image first. */
    void openLate(MarketId market, long intervalMillis) {
        slots.computeIfAbsent(market, Slot::new).intervalMillis = intervalMillis;
    }

    void drop(MarketId market) {
        Slot slot = slots.remove(market);
        if (slot != null) {
            takeOut(slot);
        }
    }

    /** The markets of an event that were sent or wait. */
    List<MarketId> ofEvent(EventId event) {
        return slots.values().stream()
                .filter(slot -> slot.isOf(event))
                .map(slot -> slot.market)
                .toList();
    }

    /** The event of a market that was sent or waits. */
    Optional<EventId> eventOf(MarketId market) {
        return Optional.ofNullable(slots.get(market))
                .map(Slot::newest)
                .map(news -> news.snapshot().eventId());
    }

    /** Takes news of a followed market in; others and older ones are dropped. */
    void offer(MarketNews news, long nowMillis) {
        Slot slot = slots.get(news.marketId());
        if (slot == null || slot.newestVersion() >= news.version()) {
            return;
        }
        slot.next = news;
        line(slot, nowMillis);
    }

    /** Makes ready what has waited long enough. */
    void tick(long nowMillis) {
        for (var each = waiting.iterator(); each.hasNext(); ) {
            Slot slot = each.next();
            if (slot.isDue(nowMillis)) {
                each.remove();
                makeReady(slot);
            }
        }
    }

    /** The next state to be sent, or null. */
    Delivery poll(long nowMillis) {
        Slot slot = ready.poll();
        if (slot == null) {
            return null;
        }
        slot.isReady = false;
        MarketNews before = slot.sent;
        slot.sent = slot.next;
        slot.sentAtMillis = nowMillis;
        slot.next = null;
        return new Delivery(slot.sent, before == null, before != null && slot.sent.hasOtherStatusThan(before));
    }

    private void line(Slot slot, long nowMillis) {
        if (slot.held || slot.next == null || slot.isReady) {
            return;
        }
        if (slot.isDue(nowMillis)) {
            waiting.remove(slot);
            makeReady(slot);
        } else {
            waiting.add(slot);
        }
    }

    private void makeReady(Slot slot) {
        slot.isReady = true;
        ready.add(slot);
    }

    private void takeOut(Slot slot) {
        waiting.remove(slot);
        if (slot.isReady) {
            slot.isReady = false;
            ready.remove(slot);
        }
    }

    /**
     * @param first whether the client knows nothing of the market yet
     * @param statusChanged whether the status is another one than the client knows
     */
    record Delivery(MarketNews news, boolean first, boolean statusChanged) {}

    private static final class Slot {

        private final MarketId market;
        private long intervalMillis;
        private boolean held;
        private boolean isReady;
        private MarketNews sent;
        private long sentAtMillis;
        private MarketNews next;

        Slot(MarketId market) {
            this.market = market;
        }

        long newestVersion() {
            return newest() == null ? 0 : newest().version();
        }

        boolean isDue(long nowMillis) {
            return sent == null
                    || intervalMillis == 0
                    || nowMillis - sentAtMillis >= intervalMillis
                    || next.hasOtherStatusThan(sent);
        }

        MarketNews newest() {
            return next != null ? next : sent;
        }

        boolean isOf(EventId event) {
            return newest() != null && newest().snapshot().eventId().equals(event);
        }
    }
}

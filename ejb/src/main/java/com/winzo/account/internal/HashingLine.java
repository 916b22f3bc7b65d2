package com.winzo.account.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Who may wait for a password to be hashed: so many altogether as will have their turn in time, and of one network three quarters of
 * them, so that a storm from one place leaves room for everybody else. Whoever would wait too long is told so at once, and no time is
 * spent on hashes that nobody waits for any more.
 */
public final class HashingLine {

    /** One in so many places is kept from each network. */
    private static final int KEPT_FOR_OTHERS = 4;

    /** One part in so many of what a turn is believed to take is what the last one took. */
    private static final int PARTS = 4;

    private final int placesMax;
    private final long patienceNanos;
    private final AtomicLong turnNanos = new AtomicLong();
    private final AtomicInteger taken = new AtomicInteger();
    private final Map<String, Integer> takenByNetwork = new ConcurrentHashMap<>();

    /**
     * @param placesMax of those whose password is being hashed too
     * @param patience how long somebody waits for the end of the own turn, times the number of those that have theirs side by side
     */
    HashingLine(int placesMax, Duration patience) {
        this.placesMax = placesMax;
        this.patienceNanos = patience.toNanos();
    }

    /** Makes the line as long as turns allow that take as long as this one and those before it. */
    void took(long nanos) {
        turnNanos.updateAndGet(known -> known == 0 ? nanos : known + (nanos - known) / PARTS);
    }

    /** @return nothing when there is no place; otherwise to be closed */
    Optional<Place> enter(String network) {
        int places = places();
        if (taken.incrementAndGet() > places) {
            taken.decrementAndGet();
            return Optional.empty();
        }
        if (takenByNetwork.merge(network, 1, Integer::sum) > places - places / KEPT_FOR_OTHERS) {
            leave(network);
            return Optional.empty();
        }
        return Optional.of(() -> leave(network));
    }

    private int places() {
        long nanos = turnNanos.get();
        return nanos == 0 ? placesMax : Math.clamp(patienceNanos / nanos, 1, placesMax);
    }

    private void leave(String network) {
        takenByNetwork.compute(network, (same, count) -> count == null || count == 1 ? null : count - 1);
        taken.decrementAndGet();
    }

    /** Somebody's place; it is left once. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }
}

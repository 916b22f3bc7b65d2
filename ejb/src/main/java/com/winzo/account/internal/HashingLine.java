package com.winzo.account.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who may wait for a password to be hashed: so many altogether, and of one network three quarters of them, so that a storm from one
 * place leaves room for everybody else.
 */
public final class HashingLine {

    /** One in so many places is kept from each network. */
    private static final int KEPT_FOR_OTHERS = 4;

    private final int placesMax;
    private final int placesOfANetworkMax;
    private final AtomicInteger taken = new AtomicInteger();
    private final Map<String, Integer> takenByNetwork = new ConcurrentHashMap<>();

    HashingLine(int placesMax) {
        this.placesMax = placesMax;
        this.placesOfANetworkMax = placesMax - placesMax / KEPT_FOR_OTHERS;
    }

    /** @return nothing when there is no place; otherwise to be closed */
    Optional<Place> enter(String network) {
        if (taken.incrementAndGet() > placesMax) {
            taken.decrementAndGet();
            return Optional.empty();
        }
        if (takenByNetwork.merge(network, 1, Integer::sum) > placesOfANetworkMax) {
            leave(network);
            return Optional.empty();
        }
        return Optional.of(() -> leave(network));
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

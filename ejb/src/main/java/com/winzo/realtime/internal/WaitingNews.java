package com.winzo.realtime.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * News that wait for their way out, the newest state per topic: memory is bounded by the number of topics, however slow
 * the way out is.
 */
public final class WaitingNews<K, V> {

    private final Map<K, V> waiting = new LinkedHashMap<>();
    private final BinaryOperator<V> newer;

    /** @param newer chooses between a state that waits and one that has just come */
    public WaitingNews(BinaryOperator<V> newer) {
        this.newer = newer;
    }

    public synchronized void offer(K topic, V state) {
        waiting.merge(topic, state, newer);
    }

    /** Takes out the state that has waited longest. */
    public synchronized Optional<V> poll() {
        var states = waiting.values().iterator();
        if (!states.hasNext()) {
            return Optional.empty();
        }
        V first = states.next();
        states.remove();
        return Optional.of(first);
    }
}

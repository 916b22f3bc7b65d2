package com.winzo.realtime.internal;

import com.winzo.realtime.api.Listener;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who follows what; safe for use from many threads, empty topics vanish. */
public final class Topics<K> {

    private final Map<K, Set<Listener>> followers = new ConcurrentHashMap<>();

    public void add(K topic, Listener listener) {
        addUpTo(Integer.MAX_VALUE, topic, listener);
    }

    /** Adds a follower unless so many follow the topic already. */
    public boolean addUpTo(int followersMax, K topic, Listener listener) {
        return followers
                .compute(topic, (key, known) -> {
                    Set<Listener> all = known == null ? ConcurrentHashMap.newKeySet() : known;
                    if (all.size() < followersMax) {
                        all.add(listener);
                    }
                    return all;
                })
                .contains(listener);
    }

    public void remove(K topic, Listener listener) {
        followers.computeIfPresent(topic, (key, known) -> {
            known.remove(listener);
            return known.isEmpty() ? null : known;
        });
    }

    public Set<Listener> of(K topic) {
        return followers.getOrDefault(topic, Set.of());
    }
}

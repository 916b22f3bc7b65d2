package com.winzo.platform.api;

import jakarta.enterprise.concurrent.ContextService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.infinispan.Cache;
import org.infinispan.context.Flag;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryCreated;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryModified;
import org.infinispan.notifications.cachelistener.event.CacheEntryEvent;

/**
 * Carries the newest state of things to every node of the cluster through a replicated cache.
 *
 * <p>Each node, the sender included, gets each state at least once, perhaps twice and out of order: receivers compare
 * versions. What is put here has committed.
 */
public final class ReplicatedFeed<T> {

    private final Cache<String, String> cache;
    private final Json json;
    private final CacheListener listener;

    /** @param receiver called with the context of the caller of this constructor, on the cache's threads */
    public ReplicatedFeed(
            Cache<String, String> cache, Class<T> type, Json json, ContextService context, Consumer<T> receiver) {
        this.cache = cache;
        this.json = json;
        @SuppressWarnings("unchecked")
        Consumer<String> inContext =
                context.createContextualProxy(text -> receiver.accept(json.read((String) text, type)), Consumer.class);
        this.listener = new CacheListener(inContext);
        cache.addListener(listener);
    }

    /** @param lifespanHours how long the state stays readable in the cache; receivers keep what they need */
    public void send(String key, T state, long lifespanHours) {
        cache.getAdvancedCache()
                .withFlags(Flag.IGNORE_RETURN_VALUES)
                .put(key, json.write(state), lifespanHours, TimeUnit.HOURS);
    }

    public void stop() {
        cache.removeListener(listener);
    }

    /** Listens on this node for what any node puts. */
    @Listener(observation = Listener.Observation.POST)
    public static final class CacheListener {

        private final Consumer<String> receiver;

        CacheListener(Consumer<String> receiver) {
            this.receiver = receiver;
        }

        @CacheEntryCreated
        @CacheEntryModified
        public void changed(CacheEntryEvent<String, String> event) {
            receiver.accept(event.getValue());
        }
    }
}

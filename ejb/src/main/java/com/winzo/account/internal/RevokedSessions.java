package com.winzo.account.internal;

import com.winzo.account.api.SessionsEnded;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.infinispan.Cache;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryCreated;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryExpired;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryRemoved;
import org.infinispan.notifications.cachelistener.event.CacheEntryEvent;

/**
 * The sessions that ended early, over all nodes, for as long as access tokens of theirs may still be unexpired.
 *
 * <p>The cluster's cache carries the news to every node; every request asks the copy on the heap. A node that starts anew
 * needs no memory of them: it asks the database the first time it sees a token.
 */
@ApplicationScoped
public class RevokedSessions {

    @Resource(lookup = "java:jboss/infinispan/cache/winzo/sessions")
    private Cache<String, String> sessions;

    private final Heap heap = new Heap();

    @PostConstruct
    void listen() {
        sessions.addListener(heap);
    }

    @PreDestroy
    void stop() {
        sessions.removeListener(heap);
    }

    void remember(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionsEnded ended) {
        ended.sessionIds().forEach(id -> sessions.put(id.toString(), "ended"));
    }

    boolean contains(UUID sessionId) {
        return heap.ended.contains(sessionId);
    }

    /** What this node has heard of. */
    @Listener(observation = Listener.Observation.POST, includeCurrentState = true)
    public static final class Heap {

        private final Set<UUID> ended = ConcurrentHashMap.newKeySet();

        @CacheEntryCreated
        public void added(CacheEntryEvent<String, String> event) {
            ended.add(UUID.fromString(event.getKey()));
        }

        @CacheEntryExpired
        @CacheEntryRemoved
        public void forgotten(CacheEntryEvent<String, String> event) {
            ended.remove(UUID.fromString(event.getKey()));
        }
    }
}

package com.winzo.catalogue.schedule;

import com.winzo.catalogue.internal.EventFeed;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.infinispan.Cache;

/** Opens the node's feed of events and repairs it every few seconds from the database. */
@Singleton
@DependsOn("SchemaMigration")
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EventKeeper {

    private final AtomicBoolean busy = new AtomicBoolean();

    @Resource(lookup = "java:jboss/infinispan/cache/winzo/events")
    private Cache<String, String> cache;

    @Resource
    private ContextService context;

    @Inject
    private EventFeed feed;

    @PostConstruct
    void open() {
        feed.open(cache, context);
    }

    @PreDestroy
    void close() {
        feed.close();
    }

    /** Bounds how late this node can hear of a change when another one died between its commit and its news. */
    @Schedule(hour = "*", minute = "*", second = "2/5", persistent = false, info = "repair events from the database")
    void repair() {
        if (busy.compareAndSet(false, true)) {
            try {
                feed.catchUp();
            } finally {
                busy.set(false);
            }
        }
    }
}

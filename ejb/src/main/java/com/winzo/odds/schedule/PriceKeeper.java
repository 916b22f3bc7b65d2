package com.winzo.odds.schedule;

import com.winzo.odds.internal.PriceFeed;
import com.winzo.odds.internal.PriceRepair;
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

/** Opens the node's price feed, fills its memory once and repairs it every few seconds from the database. */
@Singleton
@DependsOn("SchemaMigration")
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PriceKeeper {

    private final AtomicBoolean filled = new AtomicBoolean();
    private final AtomicBoolean busy = new AtomicBoolean();

    @Resource(lookup = "java:jboss/infinispan/cache/winzo/odds")
    private Cache<String, String> cache;

    @Resource
    private ContextService context;

    @Inject
    private PriceFeed feed;

    @Inject
    private PriceRepair repair;

    @PostConstruct
    void open() {
        feed.open(cache, context);
    }

    @PreDestroy
    void close() {
        feed.close();
    }

    /** Bounds how long this node can show an old price when another one died between its commit and its news. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "repair prices from the database")
    void repair() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            if (!filled.get()) {
                repair.fill();
                filled.set(true);
            }
            repair.catchUp();
        } finally {
            busy.set(false);
        }
    }
}

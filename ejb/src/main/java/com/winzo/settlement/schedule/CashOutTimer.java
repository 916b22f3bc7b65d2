package com.winzo.settlement.schedule;

import com.winzo.settlement.internal.CashOutWatch;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks at standing cash-out orders shortly after prices have changed, and now and then at those nobody has looked at. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class CashOutTimer {

    private static final Logger LOG = Logger.getLogger(CashOutTimer.class);
    private static final long PERIOD_MS = 250;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private CashOutWatch watch;

    private ScheduledFuture<?> ticks;

    @PostConstruct
    void start() {
        ticks = scheduler.scheduleWithFixedDelay(this::look, PERIOD_MS, PERIOD_MS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        ticks.cancel(false);
    }

    @Schedule(hour = "*", minute = "*", second = "25", persistent = false, info = "look at forgotten cash-out orders")
    void sweep() {
        watch.carryOut(watch.neglected(PATIENCE));
    }

    /** An exception would be the last tick. */
    private void look() {
        try {
            watch.carryOut(watch.due());
        } catch (RuntimeException outage) {
            LOG.debug("cash-out orders wait for the sweep", outage);
        }
    }
}

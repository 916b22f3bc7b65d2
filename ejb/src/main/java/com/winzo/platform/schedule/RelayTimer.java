package com.winzo.platform.schedule;

import com.winzo.platform.messaging.OutboxRelay;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Queue;
import jakarta.jms.Topic;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Wakes the relay now and then: for leftovers of another node's crash, and after an outage of the broker. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
// Named so that the server keeps the broker and its addresses until the relay has taken leave of them.
@Resource(name = "jms/broker", lookup = "java:/ConnectionFactory", type = ConnectionFactory.class)
@Resource(name = "jms/settlement", lookup = "java:/jms/queue/winzo.settlement", type = Queue.class)
@Resource(name = "jms/notifications", lookup = "java:/jms/queue/winzo.notifications", type = Queue.class)
@Resource(name = "jms/realtime", lookup = "java:/jms/topic/winzo.realtime", type = Topic.class)
public class RelayTimer {

    private static final long PERIOD_MS = 250;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private OutboxRelay relay;

    private ScheduledFuture<?> ticks;

    @PostConstruct
    void start() {
        ticks = scheduler.scheduleWithFixedDelay(relay::wake, PERIOD_MS, PERIOD_MS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        ticks.cancel(false);
        relay.stop();
    }
}

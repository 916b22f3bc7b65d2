package com.winzo.payments.schedule;

import com.winzo.kernel.PaymentId;
import com.winzo.payments.api.Payments;
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
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Asks again about payments whose outcome is open: pending ones, and those a crash or a silent gateway has left. Every
 * node does; a payment is booked by whoever locks it first.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class OpenPayments {

    private static final Logger LOG = Logger.getLogger(OpenPayments.class);
    private static final long PERIOD_S = 2;
    private static final int ROUND_MAX = 100;

    /** A request under way is left alone for this long. */
    private static final Duration UNTOUCHED = Duration.ofSeconds(2);

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Payments payments;

    private ScheduledFuture<?> rounds;

    @PostConstruct
    void start() {
        rounds = scheduler.scheduleWithFixedDelay(this::round, PERIOD_S, PERIOD_S, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        rounds.cancel(false);
    }

    private void round() {
        try {
            for (PaymentId id : payments.open(UNTOUCHED, ROUND_MAX)) {
                followUp(id);
            }
        } catch (RuntimeException unreadable) {
            LOG.debug("open payments cannot be read now", unreadable);
        }
    }

    private void followUp(PaymentId id) {
        try {
            payments.followUp(id);
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "payment %s could not be followed up, will be asked about again", id);
        }
    }
}

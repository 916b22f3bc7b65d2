package com.winzo.platform.messaging;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Sends committed messages of the outbox to the broker; at most one run at a time on a node.
 *
 * <p>Woken by each commit that wrote messages, and by a timer for what a crash or an outage has left.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean failing = new AtomicBoolean();
    private volatile boolean stopped;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private OutboxBatch batch;

    @Inject
    private Broker broker;

    /** Asks for a run and returns at once. */
    public void wake() {
        wanted.set(true);
        if (stopped || !running.compareAndSet(false, true)) {
            return;
        }
        try {
            executor.execute(this::run);
        } catch (RejectedExecutionException suspended) {
            // The rows stay for the timer of a server that resumes, or for another node.
            running.set(false);
            LOG.debug("the server is suspended, nothing is sent", suspended);
        }
    }

    /** Sends no further batch and takes leave of the broker, which may end then. What is left stays for another start. */
    public void stop() {
        stopped = true;
        broker.disconnect();
    }

    private void run() {
        boolean failed = false;
        try {
            while (!stopped && wanted.getAndSet(false)) {
                drain();
            }
            if (failing.compareAndSet(true, false)) {
                LOG.info("the outbox is being sent again");
            }
        } catch (RuntimeException outage) {
            // The rows stay; the timer tries again. An outage is told once.
            failed = true;
            if (failing.compareAndSet(false, true)) {
                LOG.warn("the outbox cannot be sent, will keep trying", outage);
            }
        } finally {
            running.set(false);
            if (stopped) {
                broker.disconnect();
            }
        }
        if (!failed && wanted.get()) {
            wake();
        }
    }

    private void drain() {
        boolean more = true;
        while (more && !stopped) {
            more = batch.send();
        }
    }
}

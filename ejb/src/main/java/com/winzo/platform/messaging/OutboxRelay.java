package com.winzo.platform.messaging;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Sends committed messages of the outbox to the broker; at most one run at a time on a node.
 *
 * <p>Woken by each commit that wrote messages, and by a timer for what a crash or an outage has left. After a rest a message
 * goes as soon as the caller is likely to have its answer; those that follow closely go together, because a run costs two commits
 * whatever it carries.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    /** From the start of a run to the start of the next; sockets do not notice. */
    private static final long SPACING_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /** From a commit to the start of a run: whoever waits for the answer needs the processors first. */
    private static final long HEAD_START_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean failing = new AtomicBoolean();
    private volatile boolean stopped;
    private volatile long earliestNanos = System.nanoTime();
    private volatile long calledForNanos = earliestNanos;
    private volatile Future<?> call = CompletableFuture.completedFuture(null);

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private OutboxBatch batch;

    @Inject
    private Broker broker;

    /** Asks for a run and returns at once. */
    public void wake() {
        wanted.set(true);
        long nowNanos = System.nanoTime();
        if (stopped || calledForNanos - nowNanos > 0) {
            return;
        }
        long delayNanos = Math.max(HEAD_START_NANOS, earliestNanos - nowNanos);
        calledForNanos = nowNanos + delayNanos;
        try {
            call = scheduler.schedule(this::start, delayNanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException suspended) {
            tellSuspended(suspended);
        }
    }

    /** A run under way sees that another one is wanted, and calls for it when it ends. */
    private void start() {
        if (stopped || !running.compareAndSet(false, true)) {
            return;
        }
        try {
            executor.execute(this::run);
        } catch (RejectedExecutionException suspended) {
            running.set(false);
            tellSuspended(suspended);
        }
    }

    private static void tellSuspended(RejectedExecutionException suspended) {
        // The rows stay for the timer of a server that resumes, or for another node.
        LOG.debug("the server is suspended, nothing is sent", suspended);
    }

    /** Sends no further batch and takes leave of the broker, which may end then. What is left stays for another start. */
    public void stop() {
        stopped = true;
        call.cancel(false);
        broker.disconnect();
    }

    private void run() {
        boolean failed = false;
        earliestNanos = System.nanoTime() + SPACING_NANOS;
        wanted.set(false);
        try {
            drain();
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

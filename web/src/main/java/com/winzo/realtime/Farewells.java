package com.winzo.realtime;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Sees to it that a connection that was closed ends: a client that does not read never gets the farewell, and one that goes on sending
 * never falls silent.
 */
@ApplicationScoped
public class Farewells {

    private static final long FAREWELL_MILLIS_MAX = 2_000;

    @Resource
    private ManagedExecutorService executor;

    /** @param cut ends a connection for good, whether or not it has ended by then */
    public void afterwards(Runnable cut) {
        CompletableFuture.delayedExecutor(FAREWELL_MILLIS_MAX, TimeUnit.MILLISECONDS, executor)
                .execute(cut);
    }
}

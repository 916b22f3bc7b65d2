package com.winzo.architecture.planted.betting.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Planted: threads that the server does not know. */
public final class StartsThreads {
    private StartsThreads() {}

    public static ExecutorService pool() {
        return Executors.newCachedThreadPool();
    }
}

package com.winzo.season;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does many things at once, but never more than a bound: virtual threads, each for one item at a time. */
final class Crowd implements AutoCloseable {

    private final ExecutorService workers;

    Crowd(int concurrency) {
        workers = Executors.newFixedThreadPool(
                concurrency, Thread.ofVirtual().name("season-", 0).factory());
    }

    /** Runs the action for every item and returns when all are done; the first failure is thrown on. */
    <T> void forEach(Collection<T> items, Consumer<T> action) {
        List<Callable<Void>> tasks = new ArrayList<>(items.size());
        for (T item : items) {
            tasks.add(() -> {
                action.accept(item);
                return null;
            });
        }
        try {
            for (Future<Void> done : workers.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}

package com.winzo.it.faults;

import com.winzo.it.client.Answer;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.MarketOnOffer.Pick;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Customers who bet on one selection until they are told that its market is closed; remembers when. */
final class BettingUntilClosed implements AutoCloseable {

    private static final long END_S = 30;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Accepted> accepted = new ConcurrentLinkedQueue<>();
    private final List<CompletableFuture<Void>> running;

    /** By {@link System#nanoTime}. */
    private record Accepted(long sentNanos, long answeredNanos) {}

    private BettingUntilClosed(List<Customer> customers, Pick pick) {
        running = customers.stream()
                .map(customer -> CompletableFuture.runAsync(() -> bet(customer, pick), threads))
                .toList();
    }

    static BettingUntilClosed start(List<Customer> customers, Pick pick) {
        return new BettingUntilClosed(customers, pick);
    }

    private void bet(Customer customer, Pick pick) {
        while (true) {
            long sent = System.nanoTime();
            Answer answer = customer.tryBet(Load.STAKE, pick);
            if (answer.status() != 201) {
                answer.expect(409, "BET_002");
                return;
            }
            accepted.add(new Accepted(sent, System.nanoTime()));
        }
    }

    void awaitAccepted(int count) {
        Await.until(count + " bets are accepted", () -> accepted.size() >= count);
    }

    void awaitClosed() {
        CompletableFuture.allOf(running.toArray(CompletableFuture[]::new))
                .orTimeout(END_S, TimeUnit.SECONDS)
                .join();
    }

    int accepted() {
        return accepted.size();
    }

    long lastAcceptedNanos() {
        return accepted.stream().mapToLong(Accepted::answeredNanos).max().orElseThrow();
    }

    long acceptedAlthoughSentAfter(long nanos) {
        return accepted.stream().filter(bet -> bet.sentNanos() > nanos).count();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

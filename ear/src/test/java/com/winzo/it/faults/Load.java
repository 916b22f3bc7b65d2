package com.winzo.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.MarketOnOffer.Pick;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Customers who bet at the same time, each request under a key of its own, and who remember what they were told.
 *
 * <p>Some repeat a request under its key until it is acknowledged, as a good client does; others go away when refused.
 */
final class Load implements AutoCloseable {

    static final String STAKE = "1.00";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final long END_S = 120;
    private static final int REPETITIONS = 20;

    private final String name = UUID.randomUUID().toString().substring(0, 13);
    private final IntFunction<Pick[]> picks;
    private final boolean persistent;
    private final AtomicInteger requests = new AtomicInteger();
    private final Map<String, Bet> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<CompletableFuture<Void>> running;
    private volatile int requestsMax;

    /** A bet that somebody was told of. */
    record Bet(Customer customer, String betId, Pick[] picks, boolean replayed) {}

    private Load(List<Customer> customers, int requestsMax, boolean persistent, IntFunction<Pick[]> picks) {
        this.picks = picks;
        this.requestsMax = requestsMax;
        this.persistent = persistent;
        this.running = customers.stream()
                .map(customer -> CompletableFuture.runAsync(() -> bet(customer), threads))
                .toList();
    }

    /**
     * Customers who repeat each request until it is acknowledged.
     *
     * @param customers one entry per request at a time
     * @param requestsMax the load ends by itself after so many
     * @param picks what the request with that number is about
     */
    static Load persistent(List<Customer> customers, int requestsMax, IntFunction<Pick[]> picks) {
        return new Load(customers, requestsMax, true, picks);
    }

    /** Customers who go away at the first refusal. */
    static Load untilRefused(List<Customer> customers, IntFunction<Pick[]> picks) {
        return new Load(customers, Integer.MAX_VALUE, false, picks);
    }

    private void bet(Customer customer) {
        for (int number = requests.getAndIncrement(); number < requestsMax; number = requests.getAndIncrement()) {
            String key = name + "-" + number;
            Pick[] wanted = picks.apply(number);
            if (persistent) {
                Await.within(PATIENCE, "request " + key)
                        .pollInterval(PAUSE)
                        .until(() -> isAcknowledged(customer, key, wanted));
            } else if (!isAcknowledged(customer, key, wanted)) {
                return;
            }
        }
    }

    private boolean isAcknowledged(Customer customer, String key, Pick... wanted) {
        try {
            Answer answer = customer.tryBet(key, STAKE, wanted);
            if (answer.status() == 201) {
                acknowledged.put(
                        key, new Bet(customer, answer.data().path("betId").asText(), wanted, answer.isReplayed()));
                return true;
            }
            refused.put(key, answer.status() + " " + answer.body());
            if (answer.status() != 503) {
                surprises.add(answer.request() + " answered " + answer.status() + " " + answer.body());
                throw new AssertionError(surprises);
            }
            return false;
        } catch (UncheckedIOException gone) {
            refused.put(key, gone.getMessage());
            return false;
        }
    }

    /** Waits until so many bets have been acknowledged. */
    Load awaitAcknowledged(int count) {
        Await.within(PATIENCE, count + " acknowledged bets")
                .until(() -> acknowledged.size() >= count || running.stream().allMatch(CompletableFuture::isDone));
        if (acknowledged.size() < count) {
            throw new AssertionError("only " + acknowledged.size() + " bets acknowledged; " + firstRefusals());
        }
        return this;
    }

    /** No new requests; returns once everybody has finished theirs. */
    Load end() {
        requestsMax = 0;
        return awaitEnd();
    }

    /** Waits until everybody has gone. */
    Load awaitEnd() {
        CompletableFuture.allOf(running.toArray(CompletableFuture[]::new))
                .orTimeout(END_S, TimeUnit.SECONDS)
                .join();
        return this;
    }

    /** What was acknowledged, by its key. */
    Map<String, Bet> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** Requests that went without a bet at least once, by key, with the last reason. */
    Map<String, String> refused() {
        return Map.copyOf(refused);
    }

    /** How many requests had taken effect although their first answer never came. */
    long replayed() {
        return acknowledged.values().stream().filter(Bet::replayed).count();
    }

    /** The figures of it, in words. */
    String summary() {
        return "%d bets, %d requests repeated, %d of them had taken effect"
                .formatted(acknowledged.size(), refused.size(), replayed());
    }

    /** Answers that are neither a bet nor 503. */
    List<String> surprises() {
        return List.copyOf(surprises);
    }

    /** The database has under the load's keys what was acknowledged, once, and no more. Postings are the books' matter. */
    void assertEachAcknowledgedExistsOnce(Books books) {
        assertThat(books.rows("select client_key, id from bet where client_key like '" + name + "-%'"))
                .containsExactlyInAnyOrderElementsOf(acknowledged.entrySet().stream()
                        .map(bet -> List.of(bet.getKey(), bet.getValue().betId()))
                        .toList());
    }

    /** Some of the bets asked for again, under their keys: the answer of then, and no second bet. */
    void assertRepetitionsGetTheirBet() {
        acknowledged.entrySet().stream().limit(REPETITIONS).forEach(entry -> {
            Bet bet = entry.getValue();
            Answer again =
                    bet.customer().tryBet(entry.getKey(), STAKE, bet.picks()).expect(201);
            assertThat(again.isReplayed()).isTrue();
            assertThat(again.data().path("betId").asText()).isEqualTo(bet.betId());
        });
    }

    private String firstRefusals() {
        return refused.entrySet().stream().limit(3).toList().toString();
    }

    @Override
    public void close() {
        requestsMax = 0;
        threads.shutdownNow();
    }
}

package com.winzo.season;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One WebSocket of one customer: follows the odds of events and hears of the own bets. Notes when each version of a
 * market arrived.
 */
final class Ticker implements WebSocket.Listener, AutoCloseable {

    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

    private final Duration patience;
    private final Map<String, NavigableMap<Long, Long>> arrivalNanosByVersion = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<JsonNode>> questions = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> frames = new ConcurrentHashMap<>();
    private final AtomicLong lastId = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;
    private volatile String closed;

    private Ticker(Duration patience) {
        this.patience = patience;
    }

    /** Connects and authenticates. */
    static Ticker connect(Api api, String accessToken, Duration patience) {
        Ticker ticker = new Ticker(patience);
        ticker.socket = api.http()
                .newWebSocketBuilder()
                .buildAsync(api.socketUri(), ticker)
                .join();
        ticker.ask("authenticate", Map.of("token", accessToken));
        return ticker;
    }

    /** Follows the odds of these events until further notice. */
    void follow(List<String> eventIds) {
        ask("subscribe_odds", Map.of("eventIds", eventIds));
    }

    void unfollow(List<String> eventIds) {
        tell("unsubscribe_odds", Map.of("eventIds", eventIds));
    }

    /** Says that this client is alive; a socket that is gone is noticed by whoever waits for its news. */
    void ping() {
        if (closed == null) {
            tell("ping", Map.of());
        }
    }

    /** How many frames of a kind arrived so far. */
    long count(String event) {
        LongAdder count = frames.get(event);
        return count == null ? 0 : count.sum();
    }

    long countAll() {
        return frames.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /**
     * Waits until this version of the market, or a newer one, has arrived.
     *
     * @return the moment of its arrival on the clock of {@link System#nanoTime()}, or null when it did not come in time
     */
    Long awaitVersion(String marketId, long version) {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (true) {
                Map.Entry<Long, Long> seen = firstFrom(marketId, version);
                if (seen != null) {
                    return seen.getValue();
                }
                if (left <= 0) {
                    return null;
                }
                left = arrived.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            String text = partial.toString();
            partial.setLength(0);
            receive(text, System.nanoTime());
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed = error.toString();
        questions.values().forEach(question -> question.completeExceptionally(error));
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed = statusCode + " " + reason;
        return null;
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                .orTimeout(CLOSE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(late -> socket)
                .join();
        socket.abort();
    }

    private void receive(String text, long nanos) {
        JsonNode frame = parsed(text);
        String event = frame.path("event").asText();
        count(event, 1);
        if (event.equals("odds_update")) {
            note(frame.path("data"), nanos);
        }
        if (frame.has("id")) {
            CompletableFuture<JsonNode> question =
                    questions.remove(frame.path("id").asLong());
            if (question != null) {
                question.complete(frame);
            }
        }
    }

    private Map.Entry<Long, Long> firstFrom(String marketId, long version) {
        NavigableMap<Long, Long> versions = arrivalNanosByVersion.get(marketId);
        return versions == null ? null : versions.ceilingEntry(version);
    }

    private void note(JsonNode update, long nanos) {
        arrivalNanosByVersion
                .computeIfAbsent(update.path("marketId").asText(), key -> new ConcurrentSkipListMap<>())
                .putIfAbsent(update.path("version").asLong(), nanos);
        lock.lock();
        try {
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void count(String event, long more) {
        frames.computeIfAbsent(event, key -> new LongAdder()).add(more);
    }

    private void ask(String event, Map<String, ?> data) {
        CompletableFuture<JsonNode> question = new CompletableFuture<>();
        long id = lastId.incrementAndGet();
        questions.put(id, question);
        send(Map.of("event", event, "id", id, "data", data));
        JsonNode answer =
                question.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
        if (answer.path("event").asText().equals("error")) {
            throw new IllegalStateException("The socket refused " + event + ": " + answer.path("data"));
        }
    }

    private void tell(String event, Map<String, ?> data) {
        send(Map.of("event", event, "data", data));
    }

    /** One send at a time, as the JDK's socket wants it. */
    private synchronized void send(Map<String, ?> frame) {
        if (closed != null) {
            throw new IllegalStateException("The server closed a socket: " + closed);
        }
        try {
            socket.sendText(Api.JSON.writeValueAsString(frame), true).join();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return Api.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not JSON: " + text, e);
        }
    }
}

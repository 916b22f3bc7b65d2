package com.winzo.it.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** A client of {@code /ws} that remembers every frame. */
public final class Socket implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Listener listener;
    private final AtomicLong ids = new AtomicLong();
    private final WebSocket socket;

    private Socket(HttpClient http, URI uri, boolean reads) {
        listener = new Listener(reads);
        socket = http.newWebSocketBuilder()
                .connectTimeout(TIMEOUT)
                .buildAsync(uri, listener)
                .orTimeout(TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** Opens a socket to the node whose REST API has that address. */
    public static Socket open(HttpClient http, URI base) {
        return new Socket(http, address(base), true);
    }

    /** The same, which never reads what it is sent. */
    public static Socket unread(HttpClient http, URI base) {
        return new Socket(http, address(base), false);
    }

    private static URI address(URI base) {
        return URI.create(base.toString().replaceFirst("^http", "ws") + "/ws");
    }

    /** Says who this is, and waits until the server agrees. */
    public Socket authenticate(Login login) {
        ask("authenticate", Map.of("token", login.accessToken()), "authenticated");
        return this;
    }

    /** Subscribes to the odds of events and waits for their image. */
    public Socket subscribeOdds(String... eventIds) {
        ask("subscribe_odds", Map.of("eventIds", List.of(eventIds)), "subscribed");
        return this;
    }

    /** Sends a request and waits for its answer. */
    public Frame ask(String event, Object data, String expectedAnswer) {
        long id = send(event, data);
        Frame answer = await("the answer to " + event, frame -> frame.id() == id);
        if (!answer.event().equals(expectedAnswer)) {
            throw new AssertionError(event + " was answered by " + answer.json());
        }
        return answer;
    }

    /**
     * Sends a request without waiting.
     *
     * @return its number, which its answer carries
     */
    public long send(String event, Object data) {
        long id = ids.incrementAndGet();
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("event", event);
        frame.put("id", id);
        frame.put("data", data);
        sendText(Api.json(frame));
        return id;
    }

    /** Sends any text, well-formed or not. */
    public void sendText(String text) {
        socket.sendText(text, true)
                .orTimeout(TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** Sends bytes, which the contract has no use for. */
    public void sendBytes(byte... bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true)
                .orTimeout(TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** All frames so far. */
    public List<Frame> frames() {
        return List.copyOf(listener.frames);
    }

    /** All frames of that kind so far. */
    public List<Frame> frames(String event) {
        return frames().stream().filter(frame -> frame.event().equals(event)).toList();
    }

    /** The first frame, past or future, that satisfies the predicate. */
    public Frame await(String what, Predicate<Frame> satisfied) {
        return Await.until(
                        what,
                        () -> listener.frames.stream().filter(satisfied).findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** The first frame of that kind, past or future, that satisfies the predicate. */
    public Frame awaitEvent(String event, Predicate<Frame> satisfied) {
        return await(event, frame -> frame.event().equals(event) && satisfied.test(frame));
    }

    /** The code with which the server closed; 0 while it is open. */
    public int closeCode() {
        return listener.closeCode;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static final class Listener implements WebSocket.Listener {

        private final List<Frame> frames = new CopyOnWriteArrayList<>();
        private final StringBuilder partial = new StringBuilder();
        private final boolean reads;
        private volatile int closeCode;

        Listener(boolean reads) {
            this.reads = reads;
        }

        @Override
        public void onOpen(WebSocket webSocket) {
            if (reads) {
                webSocket.request(1);
            }
        }

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                receive(partial.toString());
                partial.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        private void receive(String text) {
            try {
                frames.add(new Frame(Api.JSON.readTree(text)));
            } catch (JsonProcessingException e) {
                throw new AssertionError("a frame is not JSON: " + text, e);
            }
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            closeCode = statusCode;
            return null;
        }
    }
}

package com.winzo.it.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A small client of Socket.IO 4 that remembers every packet: it polls, and upgrades when told to. It shows the protocol
 * as it is on the wire; the stock client does the same behind its own interface.
 */
public final class SocketIo implements AutoCloseable {

    private static final String SEPARATOR = "\u001e";
    private static final long TIMEOUT_SECONDS = 40;

    private final HttpClient http;
    private final URI base;
    private final List<String> packets = new CopyOnWriteArrayList<>();
    private String sid;
    private WebSocket socket;

    private SocketIo(HttpClient http, URI base) {
        this.http = http;
        this.base = base;
    }

    /** Opens a polled connection to the node whose REST API has that address, and joins the main namespace. */
    public static SocketIo polling(HttpClient http, URI base, String auth) {
        SocketIo client = new SocketIo(http, base);
        client.poll();
        client.sid = client.handshake().path("sid").asText();
        client.emit("40" + auth);
        return client;
    }

    /** Opens a connection that is a WebSocket from the start, and joins the main namespace. */
    public static SocketIo webSocket(HttpClient http, URI base, String auth) {
        SocketIo client = new SocketIo(http, base);
        client.connectSocket();
        client.await("the handshake", packet -> packet.startsWith("0"));
        client.emit("40" + auth);
        return client;
    }

    /** What the server said of the connection. */
    public JsonNode handshake() {
        String open = packets.stream()
                .filter(packet -> packet.startsWith("0"))
                .findFirst()
                .orElseThrow();
        return json(open.substring(1));
    }

    /** Turns the polled connection into a WebSocket, as the stock client does in the background. */
    public SocketIo upgrade() {
        connectSocket();
        socket.sendText("2probe", true).join();
        await("the probe's answer", packet -> packet.equals("3probe"));
        socket.sendText("5", true).join();
        return this;
    }

    /** Sends one packet. */
    public void emit(String packet) {
        if (socket != null) {
            socket.sendText(packet, true).join();
        } else {
            HttpResponse<String> answer = post(packet);
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
        }
    }

    /** Posts a body as a polling client does, whatever becomes of it. */
    public HttpResponse<String> post(String body) {
        return exchange(HttpRequest.newBuilder(pollUri())
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build());
    }

    /** Polls once. */
    public HttpResponse<String> poll() {
        HttpResponse<String> answer =
                exchange(HttpRequest.newBuilder(pollUri()).GET().build());
        if (answer.statusCode() == 200) {
            packets.addAll(List.of(answer.body().split(SEPARATOR)));
        }
        return answer;
    }

    /** The first packet, past or future, that satisfies the predicate. */
    public String await(String what, Predicate<String> satisfied) {
        return Await.until(
                        what,
                        () -> {
                            if (socket == null && packets.stream().noneMatch(satisfied)) {
                                poll();
                            }
                            return packets.stream().filter(satisfied).findFirst();
                        },
                        Optional::isPresent)
                .orElseThrow();
    }

    /** The first argument of the first event of that name, past or future, that satisfies the predicate. */
    public JsonNode awaitEvent(String event, Predicate<JsonNode> satisfied) {
        String packet = await(
                event,
                text -> text.startsWith("42[\"" + event + "\"")
                        && satisfied.test(json(text.substring(2)).path(1)));
        return json(packet.substring(2)).path(1);
    }

    /** The answer that acknowledges the request of that number. */
    public JsonNode awaitAcknowledgement(int id) {
        String prefix = "43" + id + "[";
        return json(await("acknowledgement " + id, text -> text.startsWith(prefix))
                        .substring(prefix.length() - 1))
                .path(0);
    }

    /** Every event so far, as {@code [name, data, place]}. */
    public List<JsonNode> events() {
        return packets.stream()
                .filter(packet -> packet.startsWith("42"))
                .map(packet -> json(packet.substring(2)))
                .toList();
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        } else {
            post("1");
        }
    }

    private void connectSocket() {
        socket = http.newWebSocketBuilder()
                .buildAsync(
                        URI.create(base.toString().replaceFirst("^http", "ws") + query("websocket")), new Listener())
                .orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private URI pollUri() {
        return URI.create(base + query("polling"));
    }

    private String query(String transport) {
        return "/socket.io/?EIO=4&transport=" + transport + (sid == null ? "" : "&sid=" + sid);
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return Api.JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder partial = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                packets.add(partial.toString());
                partial.setLength(0);
            }
            webSocket.request(1);
            return null;
        }
    }
}

package com.winzo.season;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client's side of the wire contract, against a server that answers from a list. */
class ApiTest {

    private record Canned(int status, Map<String, String> headers, String body) {}

    private final Queue<Canned> answers = new ArrayDeque<>();
    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private Api api;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        api = new Api(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void moneyAndOddsTravelExactly() {
        answers.add(new Canned(201, Map.of("Idempotency-Replayed", "true"), "{\"data\":{\"potentialWin\":19.10}}"));
        Answer answer = api.send("POST", "/api/bets", Map.of("stake", new BigDecimal("10.00")), "token", "key");
        assertThat(answer.ok()).isTrue();
        assertThat(answer.replayed()).isTrue();
        assertThat(answer.data().path("potentialWin").decimalValue()).isEqualTo(new BigDecimal("19.10"));
        assertThat(received).containsExactly("POST /api/bets Bearer token key {\"stake\":10.00}");
    }

    @Test
    void aRefusalCarriesItsCode() {
        answers.add(new Canned(
                409, Map.of(), "{\"error\":{\"code\":\"BET_003\",\"message\":\"Odds changed\",\"details\":{}}}"));
        Answer answer = api.send("POST", "/api/bets", null, null, null);
        assertThat(answer.ok()).isFalse();
        assertThat(answer.code()).isEqualTo("BET_003");
        assertThat(answer).hasToString("POST /api/bets -> 409 BET_003: Odds changed {}");
    }

    @Test
    void waitsAsLongAsTheServerAsksFor() {
        answers.addAll(List.of(
                new Canned(429, Map.of("Retry-After", "0"), "{\"error\":{\"code\":\"SYS_002\"}}"),
                new Canned(503, Map.of("Retry-After", "0"), ""),
                new Canned(200, Map.of(), "{\"data\":{}}")));
        assertThat(api.send("GET", "/api/sports", null, null, null).ok()).isTrue();
        assertThat(received).hasSize(3);
    }

    @Test
    void anExpiredTokenIsRenewedOnce() {
        answers.addAll(List.of(
                new Canned(200, Map.of(), "{\"data\":{\"accessToken\":\"old\",\"refreshToken\":\"r1\"}}"),
                new Canned(401, Map.of(), "{\"error\":{\"code\":\"AUTH_002\"}}"),
                new Canned(200, Map.of(), "{\"data\":{\"accessToken\":\"new\",\"refreshToken\":\"r2\"}}"),
                new Canned(200, Map.of(), "{\"data\":{\"balance\":1.00}}")));
        Session session = Session.login(api, "ada", "secret");
        assertThat(session.get("/api/users/balance").ok()).isTrue();
        assertThat(received.stream().skip(1))
                .containsExactly(
                        "GET /api/users/balance Bearer old null ",
                        "POST /api/auth/refresh null null {\"refreshToken\":\"r1\"}",
                        "GET /api/users/balance Bearer new null ");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(String.join(
                    " ",
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    body));
            Canned canned = answers.remove();
            canned.headers().forEach(exchange.getResponseHeaders()::add);
            byte[] bytes = canned.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(canned.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}

package com.winzo.season;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The public REST API, seen from outside. Numbers stay exact: decimals are read and written as {@code BigDecimal}.
 *
 * <p>A 429 or 503 is answered by waiting as long as {@code Retry-After} asks and trying again; a lost connection is tried
 * again where that is safe, which is for reads and for whatever carries an idempotency key.
 */
final class Api {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);
    private static final int TRIES_MAX = 5;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final HttpClient http;
    private final URI base;

    Api(URI base) {
        this.base = base;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }

    HttpClient http() {
        return http;
    }

    /** The address of the WebSocket endpoint. */
    URI socketUri() {
        return URI.create(base.toString().replaceFirst("^http", "ws").replaceFirst("/$", "") + "/ws");
    }

    /**
     * Sends a request and waits for the answer, whatever its status.
     *
     * @param body written as JSON; null for none
     * @param token the bearer token; null for an anonymous request
     * @param idempotencyKey null for none
     * @throws UncheckedIOException when the server cannot be reached
     */
    Answer send(String method, String path, Object body, String token, String idempotencyKey) {
        HttpRequest request = request(method, path, body, token, idempotencyKey);
        boolean repeatable = method.equals("GET") || idempotencyKey != null;
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                boolean shed = response.statusCode() == TOO_MANY_REQUESTS || response.statusCode() == UNAVAILABLE;
                if (!shed || attempt == TRIES_MAX) {
                    return answer(method + " " + path, response);
                }
                pause(response);
            } catch (IOException e) {
                if (!repeatable || attempt == TRIES_MAX) {
                    throw new UncheckedIOException(method + " " + request.uri() + " failed: " + e, e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
        }
    }

    private HttpRequest request(String method, String path, Object body, String token, String idempotencyKey) {
        HttpRequest.BodyPublisher content =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(json(body));
        HttpRequest.Builder builder = HttpRequest.newBuilder(base.resolve(path))
                .timeout(ANSWER_TIMEOUT)
                .header("Accept", "application/json")
                .method(method, content);
        if (body != null) {
            builder.header("Content-Type", "application/json");
        }
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        if (idempotencyKey != null) {
            builder.header("Idempotency-Key", idempotencyKey);
        }
        return builder.build();
    }

    private static Answer answer(String request, HttpResponse<byte[]> response) throws IOException {
        JsonNode envelope = response.body().length == 0 ? MissingNode.getInstance() : parsed(request, response);
        boolean replayed = response.headers()
                .firstValue("Idempotency-Replayed")
                .filter("true"::equals)
                .isPresent();
        return new Answer(
                request,
                response.statusCode(),
                envelope.path("data"),
                envelope.path("error"),
                envelope.path("pagination"),
                replayed);
    }

    private static JsonNode parsed(String request, HttpResponse<byte[]> response) throws IOException {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new IOException(request + " answered " + response.statusCode() + " without JSON", e);
        }
    }

    private static byte[] json(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void pause(HttpResponse<?> response) {
        long seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
        LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
    }
}

package com.winzo.it.client;

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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The public REST API. Immutable: {@link #as}, {@link #with} and {@link #withKey} give a copy that says more with each request.
 *
 * <pre>{@code
 * api.as(player).withKey("k-1").post("/api/bets", slip).expect(201).data();
 * }</pre>
 */
public final class Api {

    /** Numbers stay exact: decimals are {@code BigDecimal} both ways. */
    public static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI base;
    private final Map<String, String> headers;

    public Api(HttpClient http, URI base) {
        this(http, base, Map.of("Accept", "application/json"));
    }

    private Api(HttpClient http, URI base, Map<String, String> headers) {
        this.http = http;
        this.base = base;
        this.headers = headers;
    }

    public URI base() {
        return base;
    }

    /** The same API on another node. */
    public Api at(URI otherBase) {
        return new Api(http, otherBase, headers);
    }

    /** With a bearer token. */
    public Api as(Login login) {
        return with("Authorization", "Bearer " + login.accessToken());
    }

    /** With a header on each request; null takes it away. */
    public Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        if (value == null) {
            more.remove(header);
        } else {
            more.put(header, value);
        }
        return new Api(http, base, Map.copyOf(more));
    }

    /** With an idempotency key. */
    public Api withKey(String key) {
        return with("Idempotency-Key", key);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** @param body written as JSON; null for none */
    public Answer send(String method, String path, Object body) {
        return sendRaw(method, path, body == null ? null : json(body).getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a body that may be anything but JSON, under the content type that was set or JSON's. */
    public Answer sendRaw(String method, String path, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(TIMEOUT)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    method + " " + path,
                    response.statusCode(),
                    response.headers(),
                    parsed(response.body()),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + base.resolve(path) + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Logs in with name and password. */
    public Login login(String username, String password) {
        JsonNode data = post("/api/auth/login", Map.of("username", username, "password", password))
                .expect(200)
                .data();
        return new Login(
                username,
                password,
                data.path("accessToken").asText(),
                data.path("refreshToken").asText());
    }

    static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}

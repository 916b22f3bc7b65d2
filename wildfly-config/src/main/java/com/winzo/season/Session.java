package com.winzo.season;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A logged-in user: every request carries the access token, which is renewed when it has run out. */
final class Session {

    private static final String TOKEN_EXPIRED = "AUTH_002";

    private final Api api;
    private final String username;
    private volatile String accessToken;
    private String refreshToken;

    private Session(Api api, String username) {
        this.api = api;
        this.username = username;
    }

    /**
     * Logs in with name and password.
     *
     * @throws Refused when the server does not accept them
     */
    static Session login(Api api, String username, String password) {
        return login(api, username, password, null);
    }

    /**
     * The same for somebody who may have an authenticator app.
     *
     * @param secret what it knows, in Base32; null without one
     */
    static Session login(Api api, String username, String password, String secret) {
        Session session = new Session(api, username);
        Map<String, String> credentials = Map.of("username", username, "password", password);
        JsonNode answer =
                api.send("POST", "/api/auth/login", credentials, null, null).orRefused();
        if (answer.has("mfaRequired") && secret != null) {
            Map<String, String> proof =
                    Map.of("challenge", answer.path("challenge").asText(), "code", OneTimeCode.now(secret));
            answer = api.send("POST", "/api/auth/mfa/verify", proof, null, null).orRefused();
        }
        session.keep(answer);
        return session;
    }

    String username() {
        return username;
    }

    String accessToken() {
        return accessToken;
    }

    Answer get(String path) {
        return send("GET", path, null, null);
    }

    Answer put(String path, Object body, String idempotencyKey) {
        return send("PUT", path, body, idempotencyKey);
    }

    Answer post(String path, Object body, String idempotencyKey) {
        return send("POST", path, body, idempotencyKey);
    }

    private Answer send(String method, String path, Object body, String idempotencyKey) {
        String token = accessToken;
        Answer answer = api.send(method, path, body, token, idempotencyKey);
        if (answer.status() != 401 || !answer.code().equals(TOKEN_EXPIRED)) {
            return answer;
        }
        renew(token);
        return api.send(method, path, body, accessToken, idempotencyKey);
    }

    private synchronized void renew(String expiredToken) {
        if (accessToken.equals(expiredToken)) {
            Map<String, String> body = Map.of("refreshToken", refreshToken);
            keep(api.send("POST", "/api/auth/refresh", body, null, null).orRefused());
        }
    }

    private synchronized void keep(JsonNode tokens) {
        accessToken = tokens.path("accessToken").asText();
        refreshToken = tokens.path("refreshToken").asText();
    }
}

package com.winzo.it.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** One node of Winzo from outside: where a test begins. */
public final class Winzo implements AutoCloseable {

    /** Of the accounts that exist in test mode: admin, trader, support, regulator, player. */
    public static final String STAFF_PASSWORD = "Winzo-demo-2026!";

    /** Well below the life of an access token. */
    private static final Duration DESK_OPEN = Duration.ofMinutes(5);

    private static final String PASSWORD = "correct horse battery staple";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Api api;
    private TradingDesk desk;
    private long deskOpenedNanos;

    public Winzo(URI base) {
        api = new Api(http, base);
    }

    /** The API, anonymously. */
    public Api api() {
        return api;
    }

    /** The API for one of the staff, by role. */
    public Api as(String role) {
        return api.as(api.login(role, STAFF_PASSWORD));
    }

    /** The trading desk; its trader logs in once, and again before the access token ends. */
    public synchronized TradingDesk desk() {
        if (desk == null || System.nanoTime() - deskOpenedNanos > DESK_OPEN.toNanos()) {
            deskOpenedNanos = System.nanoTime();
            desk = new TradingDesk(as("trader"));
        }
        return desk;
    }

    /** Somebody new, with an empty wallet. */
    public Customer customer() {
        String username = "it-" + UUID.randomUUID().toString().substring(0, 18);
        Map<String, Object> registration = Map.of(
                "username", username,
                "email", username + "@example.com",
                "password", PASSWORD,
                "firstName", "Ada",
                "lastName", "Lovelace",
                "dateOfBirth", "1990-12-10",
                "countryCode", "US");
        api.post("/api/auth/register", registration).expect(201);
        return returning(username);
    }

    /** Somebody new with money. */
    public Customer customer(String amount) {
        return customer().deposit(amount);
    }

    private Customer returning(String username) {
        Login login = api.login(username, PASSWORD);
        Api own = api.as(login);
        JsonNode me = own.get("/api/auth/me").expect(200).data();
        return new Customer(login, me.path("id").asText(), own);
    }

    public Socket socket() {
        return Socket.open(http, api.base());
    }

    public Socket socket(Customer customer) {
        return socket().authenticate(customer.login());
    }

    @Override
    public void close() {
        http.close();
    }
}

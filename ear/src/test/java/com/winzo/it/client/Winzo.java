package com.winzo.it.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** One node of Winzo from outside: where a test begins. */
public final class Winzo implements AutoCloseable {

    /** Of the accounts that exist in test mode: admin, trader, support, regulator, player. */
    public static final String STAFF_PASSWORD = "Winzo-demo-2026!";

    /** What their authenticator apps know, in Base32; given to instances as the password is. */
    public static final String STAFF_TOTP_SECRET = "WINZOTESTSTAFFSECRETFORONETIMECO";

    /** Below the life of an access token, and below the age at which a second factor must be shown again. */
    private static final Duration LOGGED_IN = Duration.ofMinutes(4);

    /** An app each, shared by all nodes and instances of a run: a code is good once. */
    private static final Map<String, CodeApp> STAFF_APPS = new ConcurrentHashMap<>();

    private static final String PASSWORD = "correct horse battery staple";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Api api;
    private final Map<String, StaffSession> staff = new HashMap<>();
    private TradingDesk desk;
    private Api deskApi;

    public Winzo(URI base) {
        api = new Api(http, base);
    }

    /** The API, anonymously. */
    public Api api() {
        return api;
    }

    /** The API for one of the staff, by role, who logs in once, and again after some minutes. */
    public synchronized Api as(String role) {
        StaffSession session = staff.get(role);
        if (session == null || System.nanoTime() - session.sinceNanos() > LOGGED_IN.toNanos()) {
            session = new StaffSession(api.as(staffLogin(role)), System.nanoTime());
            staff.put(role, session);
        }
        return session.api();
    }

    /** A login of one of the staff, with password and, where it is asked for, a code. */
    public Login staffLogin(String role) {
        Answer answer = api.post("/api/auth/login", Map.of("username", role, "password", STAFF_PASSWORD));
        if (answer.status() == 202) {
            String challenge = answer.data().path("challenge").asText();
            answer = api.post("/api/auth/mfa/verify", Map.of("challenge", challenge, "code", staffCode(role)));
        }
        JsonNode tokens = answer.expect(200).data();
        return new Login(
                role,
                STAFF_PASSWORD,
                tokens.path("accessToken").asText(),
                tokens.path("refreshToken").asText());
    }

    /** What the authenticator app of one of the staff shows; good once. */
    public String staffCode(String role) {
        return STAFF_APPS
                .computeIfAbsent(role, anybody -> new CodeApp(STAFF_TOTP_SECRET))
                .next();
    }

    /** The trading desk, with a trader who is logged in. */
    public synchronized TradingDesk desk() {
        Api trader = as("trader");
        if (trader != deskApi) {
            deskApi = trader;
            desk = new TradingDesk(trader);
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

    private record StaffSession(Api api, long sinceNanos) {}
}

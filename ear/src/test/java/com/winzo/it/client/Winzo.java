package com.winzo.it.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.UUID;

/** One node of Winzo from outside: where a test begins. */
public final class Winzo implements AutoCloseable {

    /** Of the accounts that exist in test mode: admin, trader, support, regulator, player. */
    public static final String STAFF_PASSWORD = "Winzo-demo-2026!";

    /** What their authenticator apps know, in Base32; given to instances as the password is. */
    public static final String STAFF_TOTP_SECRET = "WINZOTESTSTAFFSECRETFORONETIMECO";

    private static final String PASSWORD = "correct horse battery staple";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Api api;
    private final Staff staff;
    private TradingDesk desk;
    private Login deskLogin;

    public Winzo(URI base) {
        this(base, new Staff());
    }

    private Winzo(URI base, Staff staff) {
        this.api = new Api(http, base);
        this.staff = staff;
    }

    /** The same Winzo through another of its nodes, or through a client of its own: its staff stay logged in. */
    public Winzo at(URI node) {
        return new Winzo(node, staff);
    }

    /** The API, anonymously. */
    public Api api() {
        return api;
    }

    /** The API for one of the staff, by role, who logs in once, and again after some minutes. */
    public Api as(String role) {
        return api.as(staff.session(role, this::staffLogin));
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
        return staff.code(role, STAFF_TOTP_SECRET);
    }

    /** The trading desk, with a trader who is logged in. */
    public synchronized TradingDesk desk() {
        Login trader = staff.session("trader", this::staffLogin);
        if (!trader.equals(deskLogin)) {
            deskLogin = trader;
            desk = new TradingDesk(api.as(trader));
        }
        return desk;
    }

    /** Somebody new, with an empty wallet. */
    public Customer customer() {
        return registered("USD");
    }

    /** Somebody new with money of a currency. */
    public Customer customer(String amount, String currency) {
        Customer customer = registered(currency);
        customer.api()
                .withKey(UUID.randomUUID().toString())
                .post(
                        "/api/payments/deposit",
                        Map.of("amount", new BigDecimal(amount), "currency", currency, "method", "sandbox"))
                .expect(201);
        return customer;
    }

    private Customer registered(String currency) {
        String username = "it-" + UUID.randomUUID().toString().substring(0, 18);
        Map<String, Object> registration = Map.of(
                "username",
                username,
                "email",
                username + "@example.com",
                "password",
                PASSWORD,
                "firstName",
                "Ada",
                "lastName",
                "Lovelace",
                "dateOfBirth",
                "1990-12-10",
                "countryCode",
                "US",
                "currency",
                currency);
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

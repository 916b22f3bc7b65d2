package com.winzo.it.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

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

    /** All sessions have ended, those of the staff too: they log in again. */
    public void forgetStaff() {
        staff.forget();
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

    /** Somebody new who is said to be the person of that last name: one who has an account may get another. */
    public Customer customerCalled(String lastName) {
        return registered(Map.of("lastName", lastName));
    }

    /** Somebody new who registers with these words. */
    public Customer customer(Map<String, ?> registration) {
        api.post("/api/auth/register", registration).expect(201);
        return loggedIn((String) registration.get("username"), PASSWORD);
    }

    private Customer registered(String currency) {
        return registered(Map.of("currency", currency));
    }

    private Customer registered(Map<String, ?> fields) {
        Map<String, Object> wish = new HashMap<>(registration());
        wish.putAll(fields);
        return customer(wish);
    }

    /** What somebody sends whom nobody has heard of, and who has no account under another name. */
    public static Map<String, Object> registration() {
        String unique = UUID.randomUUID().toString().substring(0, 18);
        return Map.of(
                "username",
                "it-" + unique,
                "email",
                address("it-" + unique),
                "password",
                PASSWORD,
                "firstName",
                "Ada",
                "lastName",
                "Lovelace " + letters(unique),
                "dateOfBirth",
                "1990-12-10",
                "countryCode",
                "US",
                "currency",
                "USD");
    }

    /** Names are compared by their letters, so a unique one needs unique letters. */
    public static String letters(String unique) {
        return unique.chars()
                .filter(Character::isLetterOrDigit)
                .map(each -> Character.isDigit(each) ? each - '0' + 'g' : each)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** The same person in another session, after a login with the password. */
    public Customer loggedInAgain(Customer customer) {
        Login login = api.login(customer.login().username(), customer.login().password());
        return new Customer(login, customer.accountId(), api.as(login));
    }

    /** The same session with new tokens. */
    public Customer renewed(Customer customer) {
        return new Protected(this, customer, null, null, List.of()).renewed().customer();
    }

    /** An administrator wants the account of a customer to stand elsewhere. */
    public Answer changeStatus(Customer customer, String status) {
        return as("admin")
                .post(
                        "/api/admin/accounts/" + customer.accountId() + "/status",
                        Map.of("status", status, "reason", "The holder asks for it"));
    }

    /** What staff see of the account of a customer. */
    public JsonNode standing(Customer customer) {
        return as("admin")
                .get("/api/admin/accounts/" + customer.accountId())
                .expect(200)
                .data();
    }

    /** Where the account of a customer stands, for example {@code active}. */
    public String status(Customer customer) {
        return standing(customer).path("status").asText();
    }

    /** The texts of the mails that a customer has got. */
    public List<String> mailsTo(Customer customer) {
        JsonNode mails = as("admin").get("/api/admin/mails").expect(200).data();
        return StreamSupport.stream(mails.spliterator(), false)
                .filter(mail ->
                        mail.path("to").asText().equals(address(customer.login().username())))
                .map(mail -> mail.path("text").asText())
                .toList();
    }

    /** Starts a batch job and waits until it is done. */
    public void runJob(String name) {
        Api admin = as("admin");
        awaitJob(admin.post("/api/admin/jobs/" + name, null)
                .expect(202)
                .data()
                .path("id")
                .asText());
    }

    /** Waits until an execution of a batch job has completed. */
    public void awaitJob(String execution) {
        Api admin = as("admin");
        Await.until(
                "the job is done",
                () -> admin.get("/api/admin/jobs/executions/" + execution)
                        .data()
                        .path("status")
                        .asText()
                        .equals("completed"));
    }

    private static String address(String username) {
        return username + "@example.com";
    }

    /** Somebody new with money. */
    public Customer customer(String amount) {
        return customer().deposit(amount);
    }

    private Customer loggedIn(String username, String password) {
        Login login = api.login(username, password);
        Api own = api.as(login);
        JsonNode me = own.get("/api/auth/me").expect(200).data();
        return new Customer(login, me.path("id").asText(), own);
    }

    public Socket socket() {
        return Socket.open(http, api.base());
    }

    /** A socket that never reads what it is sent. */
    public Socket unreadSocket() {
        return Socket.unread(http, api.base());
    }

    public Socket socket(Customer customer) {
        return socket().authenticate(customer.login());
    }

    @Override
    public void close() {
        http.close();
    }
}

package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Api;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A forgotten password, with the demo's outbox in the place of a mail server. */
@WinzoTest
class PasswordResetIT {

    private static final String NEW_PASSWORD = "staple of another horse";
    private static final Pattern TOKEN = Pattern.compile("reset-password\\?token=([A-Za-z0-9_-]{43})");

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    @Test
    void theHolderOfTheAddressSetsAnotherPasswordOnce() {
        Customer customer = winzo.customer();
        forgot(address(customer));
        String token = tokens(customer, 1).getFirst();

        reset(token, "12345678").expect(400, "VAL_002");
        reset(token, customer.login().username() + "!1").expect(400, "VAL_002");
        reset(token, NEW_PASSWORD).expect(204);

        customer.api().get("/api/auth/me").expect(401, "AUTH_003");
        login(customer, customer.login().password()).expect(401, "AUTH_001");
        login(customer, NEW_PASSWORD).expect(200);
        reset(token, "yet another password").expect(401, "AUTH_003");
        Await.until(
                "the holder is told",
                () -> mails(customer, "has just been changed").size() == 1);
    }

    @Test
    void aUsedTokenTakesTheOthersWithIt() {
        Customer customer = winzo.customer();
        forgot(address(customer));
        forgot(address(customer));
        List<String> tokens = tokens(customer, 2);

        reset(tokens.get(0), NEW_PASSWORD).expect(204);

        reset(tokens.get(1), "yet another password").expect(401, "AUTH_003");
    }

    @Test
    void ofParallelResetsWithOneTokenOneCounts() {
        Customer customer = winzo.customer();
        forgot(address(customer));
        String token = tokens(customer, 1).getFirst();

        List<Integer> statuses = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> reset(token, "another password " + i).status())
                .toList();

        assertThat(statuses).containsOnlyOnce(204).containsOnly(204, 401);
    }

    @Test
    void onlyHashesOfTokensAreKept() {
        Customer customer = winzo.customer();
        forgot(address(customer));
        String token = tokens(customer, 1).getFirst();

        assertThat(books.rows(
                        "select token_hash from password_reset where account_id = '" + customer.accountId() + "'"))
                .singleElement()
                .satisfies(row -> assertThat(row.getFirst()).hasSize(64).doesNotContain(token));
    }

    @Test
    void anExpiredTokenIsNoGood() {
        Customer customer = winzo.customer();
        forgot(address(customer));
        String token = tokens(customer, 1).getFirst();
        books.text("update password_reset set expires_at = now() where account_id = '" + customer.accountId()
                + "' returning token_hash");

        reset(token, NEW_PASSWORD).expect(401, "AUTH_003");
        login(customer, customer.login().password()).expect(200);
    }

    @Test
    void whoMayNotLogInGetsNoToken() {
        Customer customer = winzo.customer();
        winzo.as("admin")
                .post(
                        "/api/admin/accounts/" + customer.accountId() + "/status",
                        Map.of("status", "suspended", "reason", "A test"))
                .expect(200);
        forgot(address(customer));
        Customer other = winzo.customer();
        forgot(address(other));
        tokens(other, 1);

        assertThat(books.number(
                        "select count(*) from password_reset where account_id = '" + customer.accountId() + "'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody@example.com", "x@y", "'or'1'='1@example.com"})
    void anUnknownAddressGetsTheSameAnswer(String email) {
        Answer known = forgot(address(winzo.customer()));

        assertThat(forgot(email).data()).isEqualTo(known.data());
    }

    @Test
    void onlyAdministratorsSeeTheOutbox() {
        winzo.customer().api().get("/api/admin/mails").expect(403, "AUTH_004");
        winzo.as("support").get("/api/admin/mails").expect(403, "AUTH_004");
        winzo.api().get("/api/admin/mails").expect(401, "AUTH_003");
    }

    private Answer forgot(String email) {
        return winzo.api()
                .post("/api/auth/forgot-password", Map.of("email", email))
                .expect(202);
    }

    private Answer reset(String token, String password) {
        return winzo.api().post("/api/auth/reset-password", Map.of("token", token, "password", password));
    }

    private Answer login(Customer customer, String password) {
        return winzo.api()
                .post("/api/auth/login", Map.of("username", customer.login().username(), "password", password));
    }

    private List<String> tokens(Customer customer, int count) {
        Api admin = winzo.as("admin");
        return Await.until(
                        count + " mails to " + address(customer),
                        () -> mails(admin, customer, "Set a new one"),
                        mails -> mails.size() == count)
                .stream()
                .map(TOKEN::matcher)
                .filter(Matcher::find)
                .map(token -> token.group(1))
                .toList();
    }

    private List<String> mails(Customer customer, String text) {
        return mails(winzo.as("admin"), customer, text);
    }

    private static List<String> mails(Api admin, Customer customer, String text) {
        JsonNode mails = admin.get("/api/admin/mails").expect(200).data();
        return StreamSupport.stream(mails.spliterator(), false)
                .filter(mail -> mail.path("to").asText().equals(address(customer)))
                .map(mail -> mail.path("text").asText())
                .filter(mail -> mail.contains(text))
                .toList();
    }

    private static String address(Customer customer) {
        return customer.login().username() + "@example.com";
    }
}

package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import at.favre.lib.crypto.bcrypt.BCrypt;
import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a password, how it is kept, and that its hashing is no way to stop the server. */
@WinzoTest
class PasswordIT {

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    @ParameterizedTest
    @ValueSource(
            strings = {"password", "Password1", "12345678", "winzo2026", "aaaaaaaa", "1234567", "USERNAME", "USERNAME!1"
            })
    void guessablePasswordsAreRefused(String template) {
        Map<String, Object> wish = registration("");
        wish.put("password", template.replace("USERNAME", (String) wish.get("username")));

        Answer answer = winzo.api().post("/api/auth/register", wish).expect(400, "VAL_002");

        assertThat(answer.error().path("details").path("field").asText()).isEqualTo("password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eight ok",
                "пароль на кириллице",
                "🂡🂢🂣🂤🂥🂦🂧🂨",
                "a b c d e f g h i j k l m n o p q r s t u v w x y z 0 1 2 3 4 5 6 7 8 9"
            })
    void lengthCountsInAnyScript(String password) {
        Map<String, Object> wish = registration(password);
        winzo.api().post("/api/auth/register", wish).expect(201);

        winzo.api().login((String) wish.get("username"), password);
    }

    /** bcrypt reads 72 bytes; these differ in their last character only. */
    @Test
    void nothingOfALongPasswordIsCutOff() {
        String password = "x y ".repeat(31);
        Map<String, Object> wish = registration(password + "abcd");
        winzo.api().post("/api/auth/register", wish).expect(201);

        login((String) wish.get("username"), password + "abce").expect(401, "AUTH_001");
        login((String) wish.get("username"), password + "abcd").expect(200);
    }

    @Test
    void theHashGetsTheCostOfNowAtTheNextLogin() {
        Customer customer = winzo.customer();
        store(customer, 6);

        login(customer, "wrong").expect(401, "AUTH_001");
        assertThat(hash(customer)).startsWith("$2a$06$");
        login(customer, customer.login().password()).expect(200);

        assertThat(hash(customer)).startsWith("$2a$04$");
        login(customer, customer.login().password()).expect(200);
        customer.api().get("/api/auth/me").expect(200);
    }

    @Test
    void aStormOfLoginsIsShedAndDisturbsNobody() {
        Customer victim = winzo.customer();
        Customer other = winzo.customer();
        store(victim, 13);

        List<Answer> answers;
        try (ExecutorService storm = Executors.newFixedThreadPool(40)) {
            List<Future<Answer>> attempts = IntStream.range(0, 40)
                    .mapToObj(attempt -> storm.submit(() -> login(victim, "wrong")))
                    .toList();
            other.api().get("/api/auth/me").expect(200);
            answers = attempts.stream().map(PasswordIT::answer).toList();
        }

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(401, 503));
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 503)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isEqualTo("5"));
        assertThat(answers).filteredOn(answer -> answer.status() == 401).isNotEmpty();
    }

    private static Answer answer(Future<Answer> attempt) {
        try {
            return attempt.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer login(Customer customer, String password) {
        return login(customer.login().username(), password);
    }

    private Answer login(String username, String password) {
        return winzo.api().post("/api/auth/login", Map.of("username", username, "password", password));
    }

    private void store(Customer customer, int cost) {
        String hash = new String(
                BCrypt.withDefaults().hash(cost, customer.login().password().getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.US_ASCII);
        books.text("update account set password_hash = '" + hash + "' where id = '" + customer.accountId()
                + "' returning id::text");
    }

    private String hash(Customer customer) {
        return books.text("select password_hash from account where id = '" + customer.accountId() + "'");
    }

    private static Map<String, Object> registration(String password) {
        String username = "pw-" + UUID.randomUUID().toString().substring(0, 18);
        return new HashMap<>(Map.of(
                "username",
                username,
                "email",
                username + "@example.com",
                "password",
                password,
                "dateOfBirth",
                "1990-12-10",
                "countryCode",
                "US"));
    }
}

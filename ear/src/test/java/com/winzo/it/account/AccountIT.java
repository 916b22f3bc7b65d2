package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Login;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer's account: how it begins, how its holder gets in and out, what they may change. */
@WinzoTest
class AccountIT {

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    @Test
    void registrationOpensAnAccountWithAnEmptyWallet() {
        Map<String, Object> wish = registration();
        Answer answer = winzo.api().post("/api/auth/register", wish).expect(201);
        assertThat(answer.header("Location")).endsWith("/api/users/profile");
        assertThat(answer.body()).doesNotContainIgnoringCase("password").doesNotContain("$2a$");

        JsonNode me = me(winzo.api().login((String) wish.get("username"), "correct horse"));
        assertThat(me.path("wallet_balance").decimalValue()).isEqualByComparingTo("0.00");
        assertThat(me.path("roles").toString()).isEqualTo("[\"user\"]");
        assertThat(me.path("status").asText()).isEqualTo("active");
        assertThat(books.text("select password_hash from account where username = '" + wish.get("username") + "'"))
                .startsWith("$2a$");
    }

    @ParameterizedTest(name = "{0} = {1}: {2} {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "username,    -,                       400, VAL_001",
                "username,    ab,                      400, VAL_002",
                "username,    two words,               400, VAL_002",
                "email,       not-an-address,          400, VAL_002",
                "email,       -,                       400, VAL_001",
                "password,    short,                   400, VAL_002",
                "password,    aaaaaaaaaa,              400, VAL_002",
                "password,    -,                       400, VAL_001",
                "dateOfBirth, -,                       400, VAL_001",
                "dateOfBirth, 2020-01-01,              422, VAL_003",
                "dateOfBirth, 1990-02-30,              400, VAL_002",
                "dateOfBirth, tomorrow,                400, VAL_002",
                "countryCode, us,                      400, VAL_002",
                "countryCode, ZZ,                      400, VAL_002",
                "currency,    XAU,                     400, VAL_002",
                "currency,    Dollars,                 400, VAL_002",
                "role,        admin,                   400, VAL_002",
                "balance,     1000000,                 400, VAL_002",
                "status,      active,                  400, VAL_002"
            })
    void refusesRegistrationsThatAreNotInOrder(String field, String value, int status, String code) {
        Map<String, Object> wish = registration();
        wish.remove(field);
        if (value != null) {
            wish.put(field, value);
        }
        Answer answer = winzo.api().post("/api/auth/register", wish).expect(status, code);
        assertThat(answer.error().path("details").path("field").asText()).isEqualTo(field);
    }

    @Test
    void namesAreUniqueWhateverTheirCase() {
        Map<String, Object> wish = registration();
        winzo.api().post("/api/auth/register", wish).expect(201);

        Map<String, Object> sameName = registration();
        sameName.put("username", wish.get("username").toString().toUpperCase(Locale.ROOT));
        winzo.api().post("/api/auth/register", sameName).expect(409, "VAL_005");

        Map<String, Object> sameAddress = registration();
        sameAddress.put("email", wish.get("email").toString().toUpperCase(Locale.ROOT));
        winzo.api().post("/api/auth/register", sameAddress).expect(409, "VAL_005");
    }

    @Test
    void copiesOfARegistrationMakeOneAccount() {
        Map<String, Object> wish = registration();
        String key = UUID.randomUUID().toString();
        List<Answer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(copy -> winzo.api().withKey(key).post("/api/auth/register", wish))
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers.stream()
                        .map(answer -> answer.data().path("id").asText())
                        .distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(Answer::isReplayed)).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-customer", "nobody@example.com", "' or 1=1 --", "player"})
    void aWrongPasswordAndAnUnknownNameSoundTheSame(String username) {
        Answer answer = winzo.api()
                .post("/api/auth/login", Map.of("username", username, "password", "wrong"))
                .expect(401, "AUTH_001");
        assertThat(answer.error().path("message").asText()).isEqualTo("User name or password is wrong.");
        assertThat(answer.error().path("details")).isEmpty();
    }

    @Test
    void aSuspendedAccountIsToldSoOnlyWithTheRightPassword() {
        Customer customer = winzo.customer();
        books.text(
                "update account set status = 'suspended' where id = '" + customer.accountId() + "' returning status");

        Map<String, Object> right = Map.of(
                "username",
                customer.login().username(),
                "password",
                customer.login().password());
        winzo.api().post("/api/auth/login", right).expect(403, "AUTH_005");
        winzo.api()
                .post("/api/auth/login", Map.of("username", customer.login().username(), "password", "wrong"))
                .expect(401, "AUTH_001");
        winzo.api()
                .post(
                        "/api/auth/refresh",
                        Map.of("refreshToken", customer.login().refreshToken()))
                .expect(401, "AUTH_003");
    }

    @Test
    void aRefreshTokenIsGoodOnceAndItsAnswerCanBeRepeated() {
        Login login = winzo.customer().login();
        String second = refresh(login.refreshToken())
                .expect(200)
                .data()
                .path("refreshToken")
                .asText();
        String repeated = refresh(login.refreshToken())
                .expect(200)
                .data()
                .path("refreshToken")
                .asText();
        assertThat(repeated).isEqualTo(second).isNotEqualTo(login.refreshToken());

        refresh(second).expect(200);
        refresh(login.refreshToken()).expect(401, "AUTH_003");
        refresh(second).expect(401, "AUTH_003");
        winzo.api().as(login).get("/api/auth/me").expect(401, "AUTH_003");
    }

    @Test
    void parallelRenewalsOfOneTokenGetOneSuccessor() {
        Login login = winzo.customer().login();
        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(copy -> refresh(login.refreshToken())
                                .expect(200)
                                .data()
                                .path("refreshToken")
                                .asText())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void logoutEndsTheSessionAtOnceAndNoOther() {
        Customer customer = winzo.customer();
        Login other =
                winzo.api().login(customer.login().username(), customer.login().password());

        customer.api().delete("/api/auth/logout").expect(204);

        customer.api().get("/api/auth/me").expect(401, "AUTH_003");
        refresh(customer.login().refreshToken()).expect(401, "AUTH_003");
        me(other);
    }

    @Test
    void anotherPasswordEndsEverySession() {
        Customer customer = winzo.customer();
        Login other =
                winzo.api().login(customer.login().username(), customer.login().password());
        Map<String, Object> wrong = Map.of("currentPassword", "wrong", "newPassword", "battery staple");
        customer.api().post("/api/users/change-password", wrong).expect(401, "AUTH_001");
        me(other);

        Map<String, Object> right =
                Map.of("currentPassword", customer.login().password(), "newPassword", "battery staple");
        customer.api().post("/api/users/change-password", right).expect(204);

        customer.api().get("/api/auth/me").expect(401, "AUTH_003");
        winzo.api().as(other).get("/api/auth/me").expect(401, "AUTH_003");
        me(winzo.api().login(customer.login().username(), "battery staple"));
    }

    @Test
    void theHolderChangesNamesAndPreferencesAndNothingElse() {
        Customer customer = winzo.customer();
        customer.api().put("/api/users/profile", Map.of("lastName", "Byron")).expect(200);
        customer.api()
                .put("/api/users/preferences", Map.of("oddsFormat", "american"))
                .expect(200);
        customer.api()
                .put("/api/users/profile", Map.of("roles", List.of("admin")))
                .expect(400, "VAL_002");
        customer.api()
                .put("/api/users/profile", Map.of("dateOfBirth", "1980-01-01"))
                .expect(400, "VAL_002");

        JsonNode profile = customer.api().get("/api/users/profile").expect(200).data();
        assertThat(profile.path("firstName").asText()).isEqualTo("Ada");
        assertThat(profile.path("lastName").asText()).isEqualTo("Byron");
        assertThat(profile.path("preferences").path("oddsFormat").asText()).isEqualTo("american");
    }

    @Test
    void aCustomerReachesNothingOfTheStaff() {
        Customer customer = winzo.customer();
        customer.api().get("/api/admin/books").expect(403, "AUTH_004");
        customer.api().post("/api/trading/sports", Map.of()).expect(403, "AUTH_004");
    }

    @Test
    void everyAttemptIsWrittenDown() {
        Customer customer = winzo.customer();
        winzo.api()
                .post("/api/auth/login", Map.of("username", customer.login().username(), "password", "wrong"))
                .expect(401);
        assertThat(books.text("select string_agg(outcome, ',' order by id) from login_attempt where account_id = '"
                        + customer.accountId() + "'"))
                .isEqualTo("success,wrong_password");
    }

    private Answer refresh(String token) {
        return winzo.api().post("/api/auth/refresh", Map.of("refreshToken", token));
    }

    private JsonNode me(Login login) {
        return winzo.api().as(login).get("/api/auth/me").expect(200).data();
    }

    private static Map<String, Object> registration() {
        String username = "acc-" + UUID.randomUUID().toString().substring(0, 18);
        return new HashMap<>(Map.of(
                "username", username,
                "email", username + "@example.com",
                "password", "correct horse",
                "dateOfBirth", "1990-12-10",
                "countryCode", "US"));
    }
}

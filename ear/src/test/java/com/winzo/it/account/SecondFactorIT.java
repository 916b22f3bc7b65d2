package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Api;
import com.winzo.it.client.Await;
import com.winzo.it.client.CodeApp;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Protected;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Authenticator apps and recovery codes: set up, asked for, good once. */
@WinzoTest
class SecondFactorIT {

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    @Test
    void anAppCountsFromItsFirstCodeOn() {
        Customer customer = winzo.customer();
        JsonNode offer =
                customer.api().post("/api/auth/mfa/totp", null).expect(200).data();
        String secret = offer.path("secret").asText();
        CodeApp app = new CodeApp(secret);

        assertThat(offer.path("uri").asText())
                .isEqualTo("otpauth://totp/Winzo:%s?secret=%s&issuer=Winzo&algorithm=SHA1&digits=6&period=30"
                        .formatted(customer.login().username(), secret));
        winzo.api().login(customer.login().username(), customer.login().password());
        customer.api()
                .post("/api/auth/mfa/totp/confirm", Map.of("code", app.wrong()))
                .expect(401, "AUTH_001");
        JsonNode changed = customer.api()
                .post("/api/auth/mfa/totp/confirm", Map.of("code", app.next()))
                .expect(200)
                .data();

        assertThat(changed.path("recoveryCodes")).hasSize(10);
        assertThat(changed.path("factors").path("totp").asBoolean()).isTrue();
        assertThat(changed.path("factors").path("recoveryCodesLeft").asInt()).isEqualTo(10);
        customer.api().get("/api/auth/me").expect(401, "AUTH_003");
        JsonNode claims = claims(changed.path("tokens").path("accessToken").asText());
        assertThat(claims.path("acr").asText()).isEqualTo("aal2");
    }

    @Test
    void aLoginAsksForACodeAfterThePassword() {
        Protected ada = protectedCustomer();
        Answer first = password(ada);

        assertThat(first.expect(202).header("Location")).endsWith("/api/auth/mfa/verify");
        assertThat(first.data().path("mfaRequired").asBoolean()).isTrue();
        assertThat(first.data().path("methods")).extracting(JsonNode::asText).containsExactly("totp", "recovery_code");
        assertThat(first.data().has("accessToken")).isFalse();
        String challenge = first.data().path("challenge").asText();
        JsonNode tokens =
                ada.finishLogin(challenge, "code", ada.app().next()).expect(200).data();

        JsonNode claims = claims(tokens.path("accessToken").asText());
        assertThat(claims.path("amr")).extracting(JsonNode::asText).containsExactly("pwd", "otp", "mfa");
        assertThat(claims.path("acr").asText()).isEqualTo("aal2");
        assertThat(claims.path("auth_time").asLong())
                .isEqualTo(claims.path("iat").asLong());
        ada.finishLogin(challenge, "code", ada.app().wrong()).expect(401, "AUTH_003");
    }

    @Test
    void aLoginWithoutASecondFactorSaysSo() {
        JsonNode claims = claims(winzo.customer().login().accessToken());

        assertThat(claims.path("amr")).extracting(JsonNode::asText).containsExactly("pwd");
        assertThat(claims.path("acr").asText()).isEqualTo("aal1");
        assertThat(claims.path("auth_time").asLong())
                .isEqualTo(claims.path("iat").asLong());
    }

    @Test
    void aCodeIsGoodOnce() {
        Protected ada = protectedCustomer();
        ada.finishLogin(ada.beginLogin(), "code", ada.app().again()).expect(401, "AUTH_001");
        ada.finishLogin(ada.beginLogin(), "code", ada.app().next()).expect(200);

        ada.finishLogin(ada.beginLogin(), "code", ada.app().again()).expect(401, "AUTH_001");
    }

    @Test
    void ofParallelLoginsWithOneCodeOneSucceeds() {
        Protected ada = protectedCustomer();
        List<String> challenges =
                IntStream.range(0, 4).mapToObj(i -> ada.beginLogin()).toList();
        String code = ada.app().next();

        List<Integer> statuses = challenges.parallelStream()
                .map(challenge -> ada.finishLogin(challenge, "code", code).status())
                .toList();

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 401);
    }

    @Test
    void ofParallelProofsForOneLoginOneSucceeds() {
        Protected ada = protectedCustomer();
        String challenge = ada.beginLogin();
        List<String> codes = ada.recoveryCodes().subList(0, 4);

        List<Integer> statuses = codes.parallelStream()
                .map(code -> ada.finishLogin(challenge, "recoveryCode", code).status())
                .toList();

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 401);
        assertThat(unusedCodes(ada)).isEqualTo(9);
    }

    @Test
    void aRecoveryCodeIsGoodOnceHoweverItIsWritten() {
        Protected ada = protectedCustomer();
        String code = ada.recoveryCodes().getFirst();
        String written = code.toLowerCase(Locale.ROOT).replace("-", " ");

        ada.finishLogin(ada.beginLogin(), "recoveryCode", written).expect(200);
        ada.finishLogin(ada.beginLogin(), "recoveryCode", code).expect(401, "AUTH_001");

        assertThat(unusedCodes(ada)).isEqualTo(9);
        assertThat(mails(ada)).anyMatch(mail -> mail.contains("has just been used. 9 are left."));
    }

    @Test
    void ofParallelLoginsWithOneRecoveryCodeOneSucceeds() {
        Protected ada = protectedCustomer();
        List<String> challenges =
                IntStream.range(0, 4).mapToObj(i -> ada.beginLogin()).toList();
        String code = ada.recoveryCodes().get(3);

        List<Integer> statuses = challenges.parallelStream()
                .map(challenge ->
                        ada.finishLogin(challenge, "recoveryCode", code).status())
                .toList();

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 401);
    }

    @Test
    void newRecoveryCodesTakeThePlaceOfTheOld() {
        Protected ada = protectedCustomer();

        JsonNode fresh = ada.api()
                .post("/api/auth/mfa/recovery-codes", null)
                .expect(200)
                .data()
                .path("recoveryCodes");

        assertThat(fresh).hasSize(10);
        ada.finishLogin(ada.beginLogin(), "recoveryCode", ada.recoveryCodes().getFirst())
                .expect(401, "AUTH_001");
        ada.finishLogin(ada.beginLogin(), "recoveryCode", fresh.get(0).asText()).expect(200);
    }

    @Test
    void anothersRecoveryCodeOpensNothing() {
        Protected ada = protectedCustomer();
        Protected eve = protectedCustomer();

        eve.finishLogin(eve.beginLogin(), "recoveryCode", ada.recoveryCodes().getFirst())
                .expect(401, "AUTH_001");

        assertThat(unusedCodes(ada)).isEqualTo(10);
    }

    @Test
    void wrongCodesEndTheLoginAndSlowTheNextOnesDown() {
        Protected ada = protectedCustomer();
        String challenge = ada.beginLogin();
        for (int i = 0; i < 5; i++) {
            ada.finishLogin(challenge, "code", ada.app().wrong()).expect(401, "AUTH_001");
        }

        ada.finishLogin(challenge, "code", ada.app().next()).expect(401, "AUTH_003");
        Answer tooMany = ada.finishLogin(ada.beginLogin(), "code", ada.app().again());
        assertThat(tooMany.expect(429, "SYS_002").header("Retry-After")).matches("[12][0-9]|30");
        assertThat(mails(ada)).anyMatch(mail -> mail.contains("has shown wrong codes several times"));

        books.text("update factor_guard set blocked_until = now() where account_id = '"
                + ada.customer().accountId() + "' returning failures");
        ada.finishLogin(ada.beginLogin(), "code", ada.app().again()).expect(200);
        assertThat(books.number("select failures from factor_guard where account_id = '"
                        + ada.customer().accountId() + "'"))
                .isZero();
    }

    @Test
    void aLoginUnderWayEndsWithTimeAndWithTheChangeOfThePassword() {
        Protected ada = protectedCustomer();
        String late = ada.beginLogin();
        books.text("update factor_challenge set expires_at = now() where account_id = '"
                + ada.customer().accountId() + "' returning kind");
        ada.finishLogin(late, "code", ada.app().next()).expect(401, "AUTH_003");

        String before = ada.beginLogin();
        ada.api()
                .post(
                        "/api/users/change-password",
                        Map.of(
                                "currentPassword",
                                ada.customer().login().password(),
                                "newPassword",
                                "staple of another horse"))
                .expect(204);
        ada.finishLogin(before, "code", ada.app().again()).expect(401, "AUTH_003");
    }

    @Test
    void aProofIsExactlyOneThing() {
        Protected ada = protectedCustomer();
        String challenge = ada.beginLogin();

        winzo.api().post("/api/auth/mfa/verify", Map.of("challenge", challenge)).expect(400, "VAL_001");
        winzo.api()
                .post("/api/auth/mfa/verify", Map.of("challenge", challenge, "code", "123456", "recoveryCode", "A"))
                .expect(400, "VAL_002");
        winzo.api()
                .post("/api/auth/mfa/verify", Map.of("challenge", "unknown", "code", "123456"))
                .expect(401, "AUTH_003");
    }

    @Test
    void whoTakesTheAppAwayIsNotAskedAnyMore() {
        Protected ada = protectedCustomer();

        JsonNode changed = ada.api().delete("/api/auth/mfa/totp").expect(200).data();

        assertThat(changed.path("factors").path("totp").asBoolean()).isFalse();
        assertThat(changed.path("factors").path("recoveryCodesLeft").asInt()).isZero();
        ada.api().get("/api/auth/mfa").expect(401, "AUTH_003");
        ada.goingOn(changed).api().delete("/api/auth/mfa/totp").expect(404, "VAL_004");
        password(ada).expect(200);
        assertThat(mails(ada))
                .anyMatch(mail -> mail.contains("An authenticator app has just been added"))
                .anyMatch(mail -> mail.contains("An authenticator app has just been removed"));
    }

    @Test
    void aNewAppTakesThePlaceOfTheOldOneOnlyWhenItHasShownACode() {
        Protected ada = protectedCustomer();
        String secret = ada.api()
                .post("/api/auth/mfa/totp", null)
                .expect(200)
                .data()
                .path("secret")
                .asText();
        Protected loggedIn = ada.loggedInAgain();

        CodeApp other = new CodeApp(secret);
        JsonNode changed = loggedIn.api()
                .post("/api/auth/mfa/totp/confirm", Map.of("code", other.next()))
                .expect(200)
                .data();

        assertThat(changed.path("recoveryCodes")).isEmpty();
        ada.finishLogin(ada.beginLogin(), "code", other.next()).expect(200);
    }

    @Test
    void secretsLieSealedOrHashed() {
        Protected ada = protectedCustomer();
        String account = ada.customer().accountId();

        assertThat(books.rows("select code_hash from recovery_code where account_id = '" + account + "'"))
                .hasSize(10)
                .allSatisfy(row -> assertThat(row.getFirst()).matches("[0-9a-f]{64}"));
        assertThat(books.number("select length(secret) from totp_factor where account_id = '" + account + "'"))
                .as("20 bytes and what sealing adds")
                .isGreaterThan(40);
        assertThat(ada.api().get("/api/auth/mfa").expect(200).body()).doesNotContain("secret", "recoveryCodes\"");
    }

    @Test
    void aForgottenPasswordLeavesTheSecondFactor() {
        Protected ada = protectedCustomer();
        String address = ada.customer().login().username() + "@example.com";
        winzo.api().post("/api/auth/forgot-password", Map.of("email", address)).expect(202);
        String mail = Await.until(
                "the mail",
                () -> mails(ada).stream()
                        .filter(text -> text.contains("reset-password?token="))
                        .findFirst()
                        .orElse(""),
                text -> !text.isEmpty());
        String token = mail.replaceAll("(?s).*reset-password\\?token=([A-Za-z0-9_-]+).*", "$1");

        winzo.api()
                .post("/api/auth/reset-password", Map.of("token", token, "password", "staple of another horse"))
                .expect(204);

        winzo.api()
                .post(
                        "/api/auth/login",
                        Map.of("username", ada.customer().login().username(), "password", "staple of another horse"))
                .expect(202);
    }

    @Test
    void whatHappensToFactorsIsAudited() {
        Protected ada = protectedCustomer();
        ada.finishLogin(ada.beginLogin(), "code", ada.app().wrong()).expect(401);
        ada.finishLogin(ada.beginLogin(), "recoveryCode", ada.recoveryCodes().getFirst())
                .expect(200);
        JsonNode records = winzo.as("regulator")
                .get("/api/admin/audit?subject=account/" + ada.customer().accountId())
                .expect(200)
                .data();

        assertThat(StreamSupport.stream(records.spliterator(), false)
                        .filter(entry -> entry.path("address").asText().equals("127.0.0.1")
                                && entry.path("actorId")
                                        .asText()
                                        .equals(ada.customer().accountId()))
                        .map(entry -> entry.path("action").asText()))
                .contains(
                        "account.factor_added",
                        "login.second_factor_asked",
                        "login.second_factor_refused",
                        "login.second_factor");
    }

    private Protected protectedCustomer() {
        return Protected.withApp(winzo, winzo.customer());
    }

    private Answer password(Protected somebody) {
        return winzo.api()
                .post(
                        "/api/auth/login",
                        Map.of(
                                "username", somebody.customer().login().username(),
                                "password", somebody.customer().login().password()));
    }

    private long unusedCodes(Protected somebody) {
        return books.number("select count(*) from recovery_code where used_at is null and account_id = '"
                + somebody.customer().accountId() + "'");
    }

    private List<String> mails(Protected somebody) {
        Api admin = winzo.as("admin");
        JsonNode mails = admin.get("/api/admin/mails").expect(200).data();
        return StreamSupport.stream(mails.spliterator(), false)
                .filter(mail -> mail.path("to")
                        .asText()
                        .startsWith(somebody.customer().login().username()))
                .map(mail -> mail.path("text").asText())
                .toList();
    }

    private static JsonNode claims(String token) {
        try {
            return Api.JSON.readTree(
                    new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}

package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Api;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Protected;
import com.winzo.it.client.SoftAuthenticator;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.math.BigDecimal;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a session may not do that has not proved for some minutes whose it is. */
@WinzoTest
class StepUpIT {

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    @Test
    void aWithdrawalAsksForTheSecondFactorAgain() {
        Protected ada = aged(Protected.withApp(winzo, winzo.customer("100.00")));

        Answer refused = withdraw(ada.api(), "10.00").expect(403, "AUTH_006");
        assertThat(refused.error().path("details").path("methods"))
                .extracting(JsonNode::asText)
                .containsExactly("totp", "recovery_code");
        assertThat(refused.error().path("details").path("maxAgeSeconds").asInt())
                .isEqualTo(300);
        assertThat(ada.customer().balance()).isEqualByComparingTo("100.00");
        Api stepped = stepUp(ada.api(), Map.of("code", ada.app().next()));

        withdraw(stepped, "10.00").expect(201);
        withdraw(ada.api(), "10.00").expect(403, "AUTH_006");
        withdraw(ada.renewed().api(), "10.00").expect(201);
    }

    /** The server meets the token of before only afterwards, as another node would. */
    @Test
    void aProofIsNotThatOfATokenOfBefore() {
        Protected ada = aged(Protected.withApp(winzo, winzo.customer("100.00")));
        Api stepped = stepUp(ada.renewed().api(), Map.of("code", ada.app().next()));
        withdraw(stepped, "10.00").expect(201);

        withdraw(ada.api(), "10.00").expect(403, "AUTH_006");

        Customer bob = agedPassword(winzo.customer("3000.00"));
        stepUp(winzo.renewed(bob).api(), Map.of("password", bob.login().password()));
        withdraw(bob.api(), "1000.01").expect(403, "AUTH_006");
    }

    @Test
    void aPasskeyStepsUpOnceForItsSession() {
        SoftAuthenticator key = new SoftAuthenticator();
        Protected ada = Protected.withPasskey(winzo, winzo.customer("100.00"), key);
        Protected phone = ada.loggedInAgain();
        Protected old = aged(ada);
        JsonNode question = old.api()
                .post("/api/auth/step-up/passkey-question", null)
                .expect(200)
                .data();
        Map<String, Object> proof = Map.of(
                "challenge", question.path("challenge").asText(), "passkey", key.get(question.path("publicKey")));

        phone.api().post("/api/auth/step-up", proof).expect(401, "AUTH_003");
        withdraw(stepUp(old.api(), proof), "10.00").expect(201);
        old.api().post("/api/auth/step-up", proof).expect(401, "AUTH_003");

        JsonNode next = old.api()
                .post("/api/auth/step-up/passkey-question", null)
                .expect(200)
                .data();
        Map<String, Object> elsewhere = Map.of(
                "challenge", next.path("challenge").asText(),
                "passkey", key.at("https://evil.example").get(next.path("publicKey")));
        old.api().post("/api/auth/step-up", elsewhere).expect(401, "AUTH_001");
    }

    @Test
    void withoutASecondFactorThePasswordIsAskedForFromAnAmountOn() {
        Customer customer = agedPassword(winzo.customer("3000.00"));

        withdraw(customer.api(), "1000.00").expect(201);
        Answer refused = withdraw(customer.api(), "1000.01").expect(403, "AUTH_006");
        assertThat(refused.error().path("details").path("methods"))
                .extracting(JsonNode::asText)
                .containsExactly("password");
        customer.api().post("/api/auth/step-up", Map.of("password", "wrong")).expect(401, "AUTH_001");
        Api stepped = stepUp(customer.api(), Map.of("password", customer.login().password()));

        withdraw(stepped, "1000.01").expect(201);
    }

    @Test
    void whereThereIsASecondFactorThePasswordIsNotEnough() {
        Protected ada = Protected.withApp(winzo, winzo.customer());

        ada.api()
                .post(
                        "/api/auth/step-up",
                        Map.of("password", ada.customer().login().password()))
                .expect(409, "VAL_005");
    }

    @Test
    void wrongPasswordsSlowDown() {
        Customer customer = winzo.customer();
        for (int i = 0; i < 5; i++) {
            customer.api()
                    .post("/api/auth/step-up", Map.of("password", "wrong"))
                    .expect(401, "AUTH_001");
        }

        customer.api()
                .post("/api/auth/step-up", Map.of("password", customer.login().password()))
                .expect(429, "SYS_002");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "POST,   /api/auth/mfa/totp,              ''",
        "DELETE, /api/auth/mfa/totp,              ''",
        "POST,   /api/auth/mfa/totp/confirm,      code",
        "POST,   /api/auth/mfa/recovery-codes,    ''",
        "POST,   /api/auth/mfa/registration-question, ''",
        "POST,   /api/users/change-password,      password",
        "POST,   /api/users/change-email,         email"
    })
    void whatAThiefWouldChangeAsksForTheSecondFactorAgain(String method, String path, String body) {
        Protected ada = aged(Protected.withApp(winzo, winzo.customer()));
        String password = ada.customer().login().password();
        Map<String, Object> sent = switch (body) {
            case "code" -> Map.of("code", "123456");
            case "password" -> Map.of("currentPassword", password, "newPassword", "staple of another horse");
            case "email" -> Map.of("currentPassword", password, "email", "other@example.com");
            default -> null;
        };

        ada.api().send(method, path, sent).expect(403, "AUTH_006");
    }

    @Test
    void aStolenSessionSetsNoFactorUp() {
        Customer customer = agedPassword(winzo.customer());

        customer.api().post("/api/auth/mfa/totp", null).expect(403, "AUTH_006");
        customer.api().post("/api/auth/mfa/registration-question", null).expect(403, "AUTH_006");
        Api stepped = stepUp(customer.api(), Map.of("password", customer.login().password()));
        stepped.post("/api/auth/mfa/totp", null).expect(200);
    }

    private static Api stepUp(Api api, Map<String, Object> proof) {
        JsonNode data = api.post("/api/auth/step-up", proof).expect(200).data();
        assertThat(data.path("token")).isEqualTo(data.path("accessToken"));
        return api.with("Authorization", "Bearer " + data.path("accessToken").asText());
    }

    private static Answer withdraw(Api api, String amount) {
        return api.post(
                "/api/payments/withdraw",
                Map.of("amount", new BigDecimal(amount), "currency", "USD", "method", "sandbox"));
    }

    /** Six minutes later. */
    private Protected aged(Protected somebody) {
        books.rows("update account_session set factor_at = factor_at - interval '6 minutes' where account_id = '"
                + somebody.customer().accountId() + "' returning id");
        return somebody.renewed();
    }

    private Customer agedPassword(Customer customer) {
        books.agePassword(customer.accountId());
        return winzo.renewed(customer);
    }
}

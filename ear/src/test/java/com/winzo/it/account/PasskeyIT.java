package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Protected;
import com.winzo.it.client.SoftAuthenticator;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passkeys, made and used by an authenticator in software: what it signs opens a session, and nothing else does. */
@WinzoTest
class PasskeyIT {

    private static final String OTHER_CHALLENGE = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    private final SoftAuthenticator key = new SoftAuthenticator();

    @Test
    void aPasskeyFinishesLogins() {
        Protected ada = withPasskey();

        assertThat(ada.recoveryCodes()).hasSize(10);
        ada.finishLogin(ada.beginLogin(), key).expect(200);
        ada.finishLogin(ada.beginLogin(), key).expect(200);
        JsonNode passkey = onlyPasskey(ada);
        assertThat(passkey.path("name").asText()).isEqualTo("A key in software");
        assertThat(passkey.path("lastUsedAt").asText())
                .isGreaterThan(passkey.path("createdAt").asText());
    }

    @Test
    void whatWasSignedElsewhereOpensNothing() {
        Protected ada = withPasskey();

        for (SoftAuthenticator wrong : List.of(
                key.at("https://winzo.example.evil"),
                key.at("http://127.0.0.1"),
                key.forParty("evil.example"),
                key.answering(OTHER_CHALLENGE),
                key.forged())) {
            ada.finishLogin(ada.beginLogin(), wrong).expect(401, "AUTH_001");
        }
        ada.finishLogin(ada.beginLogin(), key.clonedEarlier(0)).expect(200);
    }

    @Test
    void anAnswerIsGoodOnce() {
        Protected ada = withPasskey();
        String challenge = ada.beginLogin();
        Map<String, Object> signed = key.get(question(challenge).path("publicKey"));
        ada.finishLogin(challenge, "passkey", signed).expect(200);

        ada.finishLogin(challenge, "passkey", signed).expect(401, "AUTH_003");
        String next = ada.beginLogin();
        ada.finishLogin(next, "passkey", signed).expect(401, "AUTH_001");
        question(next);
        ada.finishLogin(next, "passkey", signed).expect(401, "AUTH_001");
    }

    @Test
    void aQuestionIsAnsweredOnceEvenWrongly() {
        Protected ada = withPasskey();
        String challenge = ada.beginLogin();
        JsonNode publicKey = question(challenge).path("publicKey");
        ada.finishLogin(challenge, "passkey", key.forged().get(publicKey)).expect(401, "AUTH_001");

        ada.finishLogin(challenge, "passkey", key.get(publicKey)).expect(401, "AUTH_001");

        ada.finishLogin(challenge, key).expect(200);
    }

    @Test
    void ofParallelAnswersOneSucceeds() {
        Protected ada = withPasskey();
        String challenge = ada.beginLogin();
        Map<String, Object> signed = key.get(question(challenge).path("publicKey"));

        List<Integer> statuses = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> ada.finishLogin(challenge, "passkey", signed).status())
                .toList();

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 401);
    }

    @Test
    void aCounterThatGoesBackGivesACopyAway() {
        Protected ada = withPasskey();
        ada.finishLogin(ada.beginLogin(), key).expect(200);
        ada.finishLogin(ada.beginLogin(), key).expect(200);

        ada.finishLogin(ada.beginLogin(), key.clonedEarlier(2)).expect(401, "AUTH_001");

        ada.finishLogin(ada.beginLogin(), key).expect(200);
    }

    @Test
    void anothersPasskeyOpensNothing() {
        Protected ada = withPasskey();
        SoftAuthenticator evesKey = new SoftAuthenticator();
        Protected eve = Protected.withPasskey(winzo, winzo.customer(), evesKey);

        ada.finishLogin(ada.beginLogin(), evesKey).expect(401, "AUTH_001");
        eve.finishLogin(eve.beginLogin(), key).expect(401, "AUTH_001");
    }

    @Test
    void aPasskeyIsRegisteredForTheQuestionOfItsSessionOnly() {
        Customer ada = winzo.customer();
        Customer eve = winzo.customer();
        JsonNode question = ask(ada);
        Map<String, Object> body = Protected.newPasskey(question, key);

        eve.api().post("/api/auth/mfa/passkeys", body).expect(401, "AUTH_003");
        ada.api().post("/api/auth/mfa/passkeys", body).expect(200);
        assertThat(books.number("select count(*) from passkey where account_id = '" + eve.accountId() + "'"))
                .isZero();
    }

    @Test
    void aRegistrationFromElsewhereIsRefusedAndItsQuestionUsedUp() {
        Customer ada = winzo.customer();
        for (SoftAuthenticator wrong : List.of(
                key.at("https://winzo.example.evil"), key.forParty("evil.example"), key.answering(OTHER_CHALLENGE))) {
            JsonNode question = ask(ada);
            ada.api()
                    .post("/api/auth/mfa/passkeys", Protected.newPasskey(question, wrong))
                    .expect(400, "VAL_002");
            ada.api()
                    .post("/api/auth/mfa/passkeys", Protected.newPasskey(question, key))
                    .expect(401, "AUTH_003");
        }
        Map<String, Object> nonsense =
                Map.of("challenge", ask(ada).path("challenge").asText(), "name", "x", "credential", Map.of("id", "x"));
        ada.api().post("/api/auth/mfa/passkeys", nonsense).expect(400, "VAL_002");
    }

    /** Whatever an authenticator claims to be, it is refused and not a failure of ours. */
    @ParameterizedTest
    @ValueSource(strings = {"packed", "tpm", "android-safetynet", "fido-u2f", "apple"})
    void anAttestationThatProvesNothingIsRefused(String format) {
        Customer ada = winzo.customer();
        JsonNode question = ask(ada);

        ada.api()
                .post(
                        "/api/auth/mfa/passkeys",
                        Map.of(
                                "challenge", question.path("challenge").asText(),
                                "name", "Attested",
                                "credential", key.create(question.path("publicKey"), format)))
                .expect(400, "VAL_002");
    }

    @Test
    void aQuestionEndsWithTime() {
        Customer ada = winzo.customer();
        JsonNode question = ask(ada);
        books.text("update factor_challenge set expires_at = now() where account_id = '" + ada.accountId()
                + "' returning kind");

        ada.api()
                .post("/api/auth/mfa/passkeys", Protected.newPasskey(question, key))
                .expect(401, "AUTH_003");
    }

    @Test
    void aPasskeyIsOneAccountsOnly() {
        withPasskey();
        Customer eve = winzo.customer();

        eve.api()
                .post("/api/auth/mfa/passkeys", Protected.newPasskey(ask(eve), key.forged()))
                .expect(400, "VAL_002");
    }

    @Test
    void passkeysAreRenamedAndTakenAway() {
        Protected ada = withPasskey();
        String path = "/api/auth/mfa/passkeys/" + onlyPasskey(ada).path("id").asText();

        assertThat(ada.api()
                        .put(path, Map.of("name", "My phone"))
                        .expect(200)
                        .data()
                        .path("name")
                        .asText())
                .isEqualTo("My phone");
        ada.api().put(path, Map.of("name", "")).expect(400, "VAL_001");
        ada.api().put(path, Map.of("name", "x".repeat(61))).expect(400, "VAL_002");
        String unknown = "/api/auth/mfa/passkeys/" + UUID.randomUUID();
        ada.api().put(unknown, Map.of("name", "x")).expect(404, "VAL_004");
        ada.api().delete(unknown).expect(404, "VAL_004");

        JsonNode changed = ada.api().delete(path).expect(200).data();

        assertThat(changed.path("factors").path("passkeys")).isEmpty();
        winzo.api()
                .login(ada.customer().login().username(), ada.customer().login().password());
    }

    @Test
    void anAccountWithoutAPasskeyIsNotAskedForOne() {
        Protected ada = Protected.withApp(winzo, winzo.customer());

        winzo.api()
                .post("/api/auth/mfa/passkey-question", Map.of("challenge", ada.beginLogin()))
                .expect(409, "VAL_005");
        winzo.api()
                .post("/api/auth/mfa/passkey-question", Map.of("challenge", "unknown"))
                .expect(401, "AUTH_003");
        ada.api().post("/api/auth/step-up/passkey-question", null).expect(409, "VAL_005");
    }

    @Test
    void anAccountHasTenPasskeysAtMost() {
        Protected ada = withPasskey();
        for (int i = 1; i < 10; i++) {
            ada = Protected.withPasskey(winzo, ada.customer(), new SoftAuthenticator());
        }

        Answer eleventh = ada.api().post("/api/auth/mfa/registration-question", null);

        eleventh.expect(422, "VAL_003");
    }

    private Protected withPasskey() {
        return Protected.withPasskey(winzo, winzo.customer(), key);
    }

    private static JsonNode ask(Customer customer) {
        return customer.api()
                .post("/api/auth/mfa/registration-question", null)
                .expect(200)
                .data();
    }

    private JsonNode question(String challenge) {
        return winzo.api()
                .post("/api/auth/mfa/passkey-question", Map.of("challenge", challenge))
                .expect(200)
                .data();
    }

    private static JsonNode onlyPasskey(Protected somebody) {
        JsonNode passkeys =
                somebody.api().get("/api/auth/mfa").expect(200).data().path("passkeys");
        assertThat(passkeys).hasSize(1);
        return passkeys.get(0);
    }
}

package com.winzo.it.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A customer or member of staff with a second factor, and what they need to show it.
 *
 * @param app null without one
 * @param passkey null without one
 */
public record Protected(
        Winzo winzo, Customer customer, CodeApp app, SoftAuthenticator passkey, List<String> recoveryCodes) {

    /** Somebody who sets an authenticator app up. */
    public static Protected withApp(Winzo winzo, Customer customer) {
        JsonNode offer =
                customer.api().post("/api/auth/mfa/totp", null).expect(200).data();
        CodeApp app = new CodeApp(offer.path("secret").asText());
        JsonNode changed = customer.api()
                .post("/api/auth/mfa/totp/confirm", Map.of("code", app.next()))
                .expect(200)
                .data();
        return new Protected(winzo, goingOn(winzo, customer, changed), app, null, codes(changed));
    }

    /** Somebody who adds a passkey. */
    public static Protected withPasskey(Winzo winzo, Customer customer, SoftAuthenticator passkey) {
        JsonNode question = customer.api()
                .post("/api/auth/mfa/registration-question", null)
                .expect(200)
                .data();
        JsonNode changed = customer.api()
                .post("/api/auth/mfa/passkeys", newPasskey(question, passkey))
                .expect(200)
                .data();
        return new Protected(winzo, goingOn(winzo, customer, changed), null, passkey, codes(changed));
    }

    /** The body that answers a question for a passkey. */
    public static Map<String, Object> newPasskey(JsonNode question, SoftAuthenticator passkey) {
        return Map.of(
                "challenge", question.path("challenge").asText(),
                "name", "A key in software",
                "credential", passkey.create(question.path("publicKey")));
    }

    public Api api() {
        return customer.api();
    }

    /** The same person with the tokens of an answer. */
    public Protected goingOn(JsonNode changed) {
        return new Protected(winzo, goingOn(winzo, customer, changed), app, passkey, recoveryCodes);
    }

    /** Enters the password; what comes back names the login in the second step. */
    public String beginLogin() {
        return winzo.api()
                .post(
                        "/api/auth/login",
                        Map.of(
                                "username", customer.login().username(),
                                "password", customer.login().password()))
                .expect(202)
                .data()
                .path("challenge")
                .asText();
    }

    /** Answers a login that is under way with a code, a recoveryCode or a passkey. */
    public Answer finishLogin(String challenge, String kind, Object proof) {
        return winzo.api().post("/api/auth/mfa/verify", Map.of("challenge", challenge, kind, proof));
    }

    /** Signs what a passkey is asked for a login. */
    public Answer finishLogin(String challenge, SoftAuthenticator with) {
        JsonNode question = winzo.api()
                .post("/api/auth/mfa/passkey-question", Map.of("challenge", challenge))
                .expect(200)
                .data();
        return finishLogin(challenge, "passkey", with.get(question.path("publicKey")));
    }

    /** A login with whatever is there. */
    public Protected loggedInAgain() {
        String challenge = beginLogin();
        Answer answer = passkey == null ? finishLogin(challenge, "code", app.next()) : finishLogin(challenge, passkey);
        return goingOn(
                Api.JSON.createObjectNode().set("tokens", answer.expect(200).data()));
    }

    /** The same session with another access token, whose assurance the server has not looked at yet. */
    public Protected renewed() {
        JsonNode tokens = winzo.api()
                .post(
                        "/api/auth/refresh",
                        Map.of("refreshToken", customer.login().refreshToken()))
                .expect(200)
                .data();
        return goingOn(Api.JSON.createObjectNode().set("tokens", tokens));
    }

    private static Customer goingOn(Winzo winzo, Customer customer, JsonNode changed) {
        Login login = new Login(
                customer.login().username(),
                customer.login().password(),
                changed.path("tokens").path("accessToken").asText(),
                changed.path("tokens").path("refreshToken").asText());
        return new Customer(login, customer.accountId(), winzo.api().as(login));
    }

    private static List<String> codes(JsonNode changed) {
        List<String> codes = new ArrayList<>();
        changed.path("recoveryCodes").forEach(code -> codes.add(code.asText()));
        return codes;
    }
}

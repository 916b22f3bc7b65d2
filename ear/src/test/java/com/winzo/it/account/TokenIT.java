package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.client.Answer;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Access tokens that are not what they say. */
@WinzoTest
class TokenIT {

    private static final String OTHER_ID = "0199a1b2-0000-7000-8000-000000000001";

    @ArquillianResource
    Winzo winzo;

    @Test
    void theForgeMakesGoodTokensFromGoodOnes() {
        Customer customer = winzo.customer();
        ask(TokenForge.of(customer.login().accessToken())
                        .claim("jti", "another")
                        .signedByTheServersKey())
                .expect(200);
    }

    @Test
    void anExpiredTokenIsToldApartFromAForgedOne() {
        TokenForge genuine = TokenForge.of(winzo.customer().login().accessToken());
        TokenForge expired = genuine.claim("exp", genuine.expiry() - 7200);

        ask(expired.signedByTheServersKey()).expect(401, "AUTH_002");
        ask(expired.signedByAForeignKey()).expect(401, "AUTH_003");
        ask(expired.claim("iss", "https://elsewhere.example").signedByTheServersKey())
                .expect(401, "AUTH_003");
    }

    @Test
    void noForgeryPasses() {
        TokenForge genuine = TokenForge.of(winzo.customer().login().accessToken());
        Map<String, Function<TokenForge, String>> forgeries = new LinkedHashMap<>();
        forgeries.put("a foreign key under our name", TokenForge::signedByAForeignKey);
        forgeries.put("no signature", TokenForge::unsigned);
        forgeries.put("a letter too many", token -> token.signedByTheServersKey() + "x");
        forgeries.put("padding", token -> token.signedByTheServersKey() + "==");
        forgeries.put("another part", token -> token.signedByTheServersKey() + ".e30");
        forgeries.put("no algorithm", token -> token.header("alg", "none").unsigned());
        forgeries.put(
                "the public key as a secret",
                token -> token.header("alg", "HS256").signedWithThePublicKeyAsSecret());
        forgeries.put("another algorithm", token -> token.header("alg", "RS512").signedByTheServersKey());
        forgeries.put(
                "a key of its own",
                token -> token.header("jwk", Map.of("kty", "RSA", "n", "AQAB", "e", "AQAB"))
                        .signedByAForeignKey());
        forgeries.put(
                "a key from elsewhere",
                token -> token.header("jku", "https://elsewhere.example/jwks").signedByAForeignKey());
        forgeries.put("another type", token -> token.header("typ", "JWT").signedByTheServersKey());
        forgeries.put("no type", token -> token.header("typ", null).signedByTheServersKey());
        forgeries.put(
                "another issuer",
                token -> token.claim("iss", "https://elsewhere.example").signedByTheServersKey());
        forgeries.put("another audience", token -> token.claim("aud", "others").signedByTheServersKey());
        forgeries.put("no expiry", token -> token.claim("exp", null).signedByTheServersKey());
        forgeries.put("somebody else", token -> token.claim("sub", OTHER_ID).signedByTheServersKey());
        forgeries.put("nobody", token -> token.claim("sub", "me").signedByTheServersKey());
        forgeries.put(
                "an unknown session", token -> token.claim("sid", OTHER_ID).signedByTheServersKey());
        forgeries.put("no session", token -> token.claim("sid", null).signedByTheServersKey());
        forgeries.put(
                "not valid yet", token -> token.claim("nbf", token.expiry()).signedByTheServersKey());
        for (String kid :
                List.of("", "../../../../dev/null", "' or 1=1 --", "https://elsewhere.example/key", "other")) {
            forgeries.put(
                    "a foreign key named " + kid,
                    token -> token.header("kid", kid).signedByAForeignKey());
        }
        forgeries.put(
                "certificates of its own",
                token -> token.header("x5u", "https://elsewhere.example/c").signedByAForeignKey());
        forgeries.put(
                "an extension that nobody knows",
                token -> token.header("crit", List.of("exp2")).header("exp2", 1).signedByTheServersKey());
        forgeries.put(
                "too long", token -> token.claim("padding", "x".repeat(5000)).signedByTheServersKey());

        forgeries.forEach((name, forge) -> assertThat(ask(forge.apply(genuine)))
                .as(name)
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(401))
                .satisfies(answer -> assertThat(answer.code()).isEqualTo("AUTH_003")));
    }

    @Test
    void noNameThatIsNonePasses() {
        TokenForge genuine = TokenForge.of(winzo.customer().login().accessToken());
        for (Object noName : List.of(1, true, List.of("a"), Map.of("a", 1))) {
            for (String token : List.of(
                    genuine.header("kid", noName).signedByAForeignKey(),
                    genuine.header("alg", noName).signedByTheServersKey(),
                    genuine.header("typ", noName).signedByTheServersKey())) {
                assertThat(ask(token).expect(401).code()).as("%s", noName).isEqualTo("AUTH_003");
            }
        }
    }

    @Test
    void rolesInATokenAreNotBelieved() {
        String token = TokenForge.of(winzo.customer().login().accessToken())
                .claim("groups", List.of("user", "admin"))
                .signedByTheServersKey();
        winzo.api()
                .with("Authorization", "Bearer " + token)
                .get("/api/admin/books")
                .expect(403, "AUTH_004");
    }

    @Test
    void onlyBearerTokensCount() {
        String token = winzo.customer().login().accessToken();
        winzo.api().with("Authorization", "Basic " + token).get("/api/auth/me").expect(401, "AUTH_003");
        winzo.api().with("Authorization", token).get("/api/auth/me").expect(401, "AUTH_003");
        winzo.api().with("Authorization", "Bearer ").get("/api/auth/me").expect(401, "AUTH_003");
        winzo.api().with("Authorization", "bearer " + token).get("/api/auth/me").expect(200);
    }

    private Answer ask(String token) {
        return winzo.api().with("Authorization", "Bearer " + token).get("/api/auth/me");
    }
}

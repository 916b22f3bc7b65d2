package com.winzo.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.client.Answer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer looks like from outside, whatever was asked. */
@WinzoTest
class DoorIT {

    @ArquillianResource
    Winzo winzo;

    @ParameterizedTest
    @ValueSource(strings = {"/api/sports", "/api/no-such-thing", "/no-such-page", "/health", "/api/users/balance"})
    void carriesTheSecurityHeadersAndNoBanner(String path) {
        Answer answer = winzo.api().get(path);

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("Server")).isNull();
        assertThat(answer.header("X-Powered-By")).isNull();
        assertThat(answer.body()).doesNotContainIgnoringCase("wildfly").doesNotContainIgnoringCase("undertow");
    }

    @ParameterizedTest(name = "{0} {1} -> {2} {3}")
    @CsvSource({
        "GET,    /api/no-such-thing,                  404, VAL_004",
        "GET,    /no-such-page,                       404, VAL_004",
        "GET,    /api/users/balance,                  401, AUTH_003",
        "DELETE, /api/sports,                         405, ''",
        "GET,    /api/sports/not-a-sport,             404, VAL_004",
        "GET,    /api/bets/not-a-uuid,                401, AUTH_003",
        "DELETE, /api/auth/logout,                    401, AUTH_003",
        "GET,    /api/admin/books,                    401, AUTH_003",
    })
    void refusesInTheContractsEnvelope(String method, String path, int status, String code) {
        Answer answer = winzo.api().send(method, path, null).expect(status);

        assertThat(answer.json().path("success").asBoolean(true)).isFalse();
        assertThat(answer.code()).matches(code.isEmpty() ? ".+" : code);
        assertThat(answer.error().path("requestId").asText()).isNotEmpty().isEqualTo(answer.header("X-Request-Id"));
        assertThat(answer.error().path("timestamp").asText()).endsWith("Z");
    }

    @ParameterizedTest(name = "{0} as {1} -> {2}")
    @CsvSource({
        "'{',                                   application/json, 400",
        "'[]',                                  application/json, 400",
        "'{\"username\":1e999}',                application/json, 400",
        "'{\"username\":{\"a\":1}}',            application/json, 400",
        "'{\"username\":\"a\",\"username\":\"b\"}', application/json, 400",
        "'username=a&password=b',               application/x-www-form-urlencoded, 415",
        "'<login/>',                            application/xml,  415",
    })
    void refusesBodiesThatAreNotWhatTheySay(String body, String contentType, int status) {
        Answer answer = winzo.api()
                .with("Content-Type", contentType)
                .sendRaw("POST", "/api/auth/login", body.getBytes(StandardCharsets.UTF_8))
                .expect(status);

        assertThat(answer.json().path("success").asBoolean(true)).isFalse();
        assertThat(answer.code()).isNotEmpty();
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("com.winzo")
                .doesNotContain("\tat ");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        byte[] body = ("{\"username\":\"" + "x".repeat(2_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);

        Answer answer = winzo.api().sendRaw("POST", "/api/auth/login", body);

        assertThat(answer.status()).isIn(400, 413);
        assertThat(answer.code()).isNotEmpty();
    }

    @Test
    void isTheSameApiUnderItsVersion() {
        assertThat(winzo.api()
                        .get("/api/v1/sports")
                        .expect(200)
                        .json()
                        .path("meta")
                        .path("version")
                        .asText())
                .isEqualTo(winzo.api()
                        .get("/api/sports")
                        .expect(200)
                        .json()
                        .path("meta")
                        .path("version")
                        .asText())
                .isNotEmpty();
    }

    @Test
    void keepsTheRequestIdItIsGiven() {
        assertThat(winzo.api()
                        .with("X-Request-Id", "from-outside-1")
                        .get("/api/sports")
                        .header("X-Request-Id"))
                .isEqualTo("from-outside-1");
    }
}

package com.winzo.it.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.client.Answer;
import com.winzo.it.client.Customer;
import com.winzo.it.client.EventOnOffer;
import com.winzo.it.client.RawHttp;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
    @ValueSource(
            strings = {
                "/api/sports",
                "/api/no-such-thing",
                "/no-such-page",
                "/health",
                "/api/users/balance",
                "/api-docs/",
                "/openapi"
            })
    void carriesTheSecurityHeadersAndNoBanner(String path) {
        Answer answer = winzo.api().with("Accept", null).get(path);

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("Permissions-Policy")).contains("geolocation=()");
        assertThat(answer.header("Server")).isNull();
        assertThat(answer.header("X-Powered-By")).isNull();
        assertThat(answer.body()).doesNotContainIgnoringCase("wildfly").doesNotContainIgnoringCase("undertow");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET,    /api/users/balance",
        "GET,    /api/bets/0199a1b2-0000-7000-8000-000000000001",
        "POST,   /api/bets",
        "DELETE, /api/auth/logout",
        "GET,    /api/admin/books",
        "POST,   /api/trading/sports",
        "GET,    /api/bets/not-an-id"
    })
    void asksStrangersForAToken(String method, String path) {
        Object body = method.equals("POST") ? Map.of() : null;
        Envelopes.refusal(winzo.api().send(method, path, body), 401, "AUTH_003");
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

    @ParameterizedTest
    @ValueSource(strings = {"from-outside-1", "A.b_c-9", "0199a1b2-0000-7000-8000-000000000001"})
    void keepsTheRequestIdItIsGiven(String id) {
        Answer answer = winzo.api().with("X-Request-Id", id).get("/api/sports");

        assertThat(answer.header("X-Request-Id")).isEqualTo(id);
        assertThat(answer.json().path("meta").path("requestId").asText()).isEqualTo(id);
    }

    /** A folded line, control characters, markup, a forged line of the log, 65 characters. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n Set-Cookie: x=1",
                "a\u001b[2Jb",
                "a\u0000b",
                "<script>",
                "2015-09-10 ERROR forged",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void makesAnIdOfItsOwnInsteadOfAHarmfulOne(String id) {
        Answer answer = new RawHttp(winzo.api().base())
                .send("GET /api/sports HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\nX-Request-Id: " + id
                        + "\r\n\r\n");

        answer.expect(200);
        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f-]{36}");
        assertThat(answer.header("Set-Cookie")).isNull();
    }

    @Test
    void aLineBreakMakesNoHeaderOfTheAnswer() {
        Answer answer = new RawHttp(winzo.api().base())
                .send("GET /api/sports HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n"
                        + "X-Request-Id: a\rSet-Cookie: x=1\r\n\r\n");

        assertThat(answer.expect(200).header("Set-Cookie")).isNull();
    }

    /** Each is answered by a thread of its own, the refusals by the listener's; the next one waits on the connection meanwhile. */
    @Test
    void requestsThatComeAtOnceAreAnsweredOneAfterTheOther() {
        String host = " HTTP/1.1\r\nHost: HOST\r\n";
        String login = "{\"username\":\"nobody\",\"password\":\"wrong-password\"}";
        String body = "Content-Type: application/json\r\nContent-Length: " + login.length() + "\r\n\r\n" + login;
        Answer answer = new RawHttp(winzo.api().base())
                .send("GET /api/sports" + host + "\r\n" + "TRACE /api/sports" + host + "\r\n" + "POST /api/auth/login"
                        + host + body + "GET /api/sports/nothing" + host + "\r\n" + "GET /api/sports" + host
                        + "Connection: close\r\n\r\n");

        assertThat(Pattern.compile("HTTP/1\\.1 (\\d{3}) ")
                        .matcher("HTTP/1.1 " + answer.status() + " " + answer.body())
                        .results()
                        .map(status -> status.group(1)))
                .containsExactly("200", "405", "401", "404", "200");
    }

    @Test
    void catalogueReadsCanBeCachedAndAskedForAgainCheaply() {
        EventOnOffer game = winzo.desk().event();
        String path = "/api/sports/" + game.sportId() + "/events/" + game.id();
        Answer first = winzo.api().get(path).expect(200);
        String tag = first.header("ETag");

        assertThat(tag).isNotEmpty();
        assertThat(first.header("Cache-Control")).contains("public").contains("max-age=");
        Answer unchanged = winzo.api().with("If-None-Match", tag).get(path).expect(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(unchanged.header("ETag")).isEqualTo(tag);

        game.kickOff();

        Answer changed = winzo.api().with("If-None-Match", tag).get(path).expect(200);
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
        assertThat(changed.data().path("status").asText()).isEqualTo("live");
    }

    @Test
    void whatCameToTheProxyOverTlsStaysThere() {
        assertThat(winzo.api()
                        .with("X-Forwarded-Proto", "https")
                        .get("/api/sports")
                        .header("Strict-Transport-Security"))
                .contains("max-age=31536000");
        assertThat(winzo.api().get("/api/sports").header("Strict-Transport-Security"))
                .isNull();
    }

    @Test
    void privateReadsAreNeverCached() {
        Customer customer = winzo.customer();

        for (String path : new String[] {"/api/users/balance", "/api/bets", "/api/auth/me"}) {
            Answer answer = customer.api().get(path).expect(200);
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("ETag")).isNull();
        }
    }

    @Test
    void longTextIsCompressedForThoseWhoCanReadIt() {
        EventOnOffer game = winzo.desk().event();
        IntStream.rangeClosed(1, 4).forEach(line -> game.totalPoints(line + ".5", "1.90", "1.90"));
        String path = "/api/sports/" + game.sportId() + "/events/" + game.id() + "/markets";

        Answer plain = winzo.api().get(path).expect(200);
        Answer packed = winzo.api().with("Accept-Encoding", "gzip").get(path).expect(200);

        assertThat(plain.header("Content-Encoding")).isNull();
        assertThat(plain.body().length()).isGreaterThan(1024);
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.body().length()).isLessThan(plain.body().length() / 2);
        assertThat(winzo.api()
                        .with("Accept-Encoding", "gzip")
                        .get("/health")
                        .expect(200)
                        .header("Content-Encoding"))
                .isNull();
    }
}

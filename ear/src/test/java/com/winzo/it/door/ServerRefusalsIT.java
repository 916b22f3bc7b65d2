package com.winzo.it.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.winzo.it.client.Answer;
import com.winzo.it.client.RawHttp;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are no good HTTP, or that the server refuses before the application sees them. */
@WinzoTest
class ServerRefusalsIT {

    @ArquillianResource
    Winzo winzo;

    static Stream<Arguments> refusals() {
        return Stream.of(addresses(), sizes(), pairs(), methods(), pages(), bodies())
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> addresses() {
        return Stream.of(
                arguments("a broken escape", get("/api/sports/%zz"), 400, "VAL_002"),
                arguments("half an escape", get("/api/sports/%4"), 400, "VAL_002"),
                arguments("a broken escape in the query", get("/api/sports?page=%zz"), 400, "VAL_002"),
                arguments("a broken escape in a matrix", get("/api/sports;a=%zz"), 400, "VAL_002"),
                arguments("an escape that is no UTF-8", get("/api/sports/%ff%fe"), 400, "VAL_002"),
                arguments("an escaped zero", get("/api/sports/%00"), 404, "VAL_004"),
                arguments("a backslash", get("/api\\sports"), 400, "VAL_002"),
                arguments("angle brackets", get("/api/sports/<script>"), 400, "VAL_002"),
                arguments("quotation marks", get("/api/sports/\"x\""), 400, "VAL_002"),
                arguments("braces", get("/api/sports/{sportId}"), 400, "VAL_002"),
                arguments("bytes above ASCII", get("/api/sports/f\u00fc\u00df"), 400, "VAL_002"),
                arguments("no slash in front", get("api/sports"), 400, "VAL_002"),
                arguments("an asterisk", get("*"), 400, "VAL_002"),
                arguments("a climb out of the root", get("/../../etc/passwd"), 404, "VAL_004"),
                arguments("an escaped climb", get("/%2e%2e/%2e%2e/etc/passwd"), 404, "VAL_004"));
    }

    private static Stream<Arguments> sizes() {
        return Stream.of(
                arguments("a long address", get("/api/sports/" + "a".repeat(20_000)), 414, "VAL_002"),
                arguments("a long query", get("/api/sports?x=" + "a".repeat(20_000)), 414, "VAL_002"),
                arguments("many parameters", get("/api/sports?" + many(200, "a%d=1", "&")), 400, "VAL_002"),
                arguments("a long header", get("/api/sports", "X-A: " + "a".repeat(20_000)), 431, "VAL_002"),
                arguments("many headers", get("/api/sports", many(100, "X-%d: 1", "\r\n")), 431, "VAL_002"),
                arguments("many cookies", get("/api/sports", "Cookie: " + many(50, "c%d=1", "; ")), 431, "VAL_002"));
    }

    /** Which of the two counts is a guess, and a proxy in front may guess otherwise. */
    private static Stream<Arguments> pairs() {
        return Stream.of(
                arguments("two types", login("Content-Type: text/plain\r\nContent-Length: 2", "{}"), 400, "VAL_002"),
                arguments(
                        "two tokens",
                        get("/api/users/balance", "Authorization: Bearer a\r\nAuthorization: Bearer b"),
                        400,
                        "VAL_002"),
                arguments(
                        "two origins",
                        get("/api/sports", "Origin: https://a.example\r\nOrigin: https://b.example"),
                        400,
                        "VAL_002"));
    }

    private static Stream<Arguments> methods() {
        return Stream.of("TRACE", "TRACK", "CONNECT", "PATCH", "PROPFIND", "get", "A".repeat(300))
                .flatMap(method -> Stream.of("/api/sports", "/index.html", "/nowhere")
                        .map(path -> arguments(
                                method.substring(0, Math.min(9, method.length())) + " " + path,
                                request(method, path, ""),
                                405,
                                "VAL_007")));
    }

    private static Stream<Arguments> pages() {
        Stream<Arguments> hidden = Stream.of(
                        "/WEB-INF/web.xml",
                        "/web-inf/web.xml",
                        "/%57EB-INF/web.xml",
                        "/api-docs/../WEB-INF/web.xml",
                        "/api-docs/%2e%2e/WEB-INF/web.xml",
                        "/api-docs/..%2fWEB-INF/web.xml",
                        "/META-INF/MANIFEST.MF",
                        "/nowhere.html",
                        "/console",
                        "/management",
                        "/metrics",
                        "/error")
                .map(path -> arguments("GET " + path, get(path), 404, "VAL_004"));
        Stream<Arguments> unsupported = Stream.of("/health", "/openapi", "/asyncapi.yaml", "/", "/ws")
                .map(path -> arguments("POST " + path, post(path, "Content-Length: 2", "{}"), 405, "VAL_007"));
        return Stream.concat(hidden, unsupported);
    }

    private static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("a gigabyte, announced", login("Content-Length: 5000000000", "{"), 413, "VAL_009"),
                arguments("more than 64 bits", login("Content-Length: 18446744073709551616", "{"), 413, "VAL_009"),
                arguments("70 KB, announced", login("Content-Length: 70000", "{".repeat(70_000)), 413, "VAL_009"),
                arguments("2 MB in chunks", login("Transfer-Encoding: chunked", chunks(32)), 413, "VAL_009"),
                arguments("no body", login("X-A: 1", ""), 400, "VAL_001"),
                arguments(
                        "an unknown coding", login("Transfer-Encoding: gzip", "2\r\n{}\r\n0\r\n\r\n"), 400, "VAL_002"),
                arguments("no end", login("Transfer-Encoding: identity", "{}"), 400, "VAL_002"));
    }

    @ParameterizedTest(name = "{0}: {2} {3}")
    @MethodSource("refusals")
    void areAnsweredWithTheEnvelope(String name, String request, int status, String code) {
        Envelopes.refusal(raw().send(request), status, code);
    }

    @Test
    void aBodyThatEndsEarlyIsAnswered() {
        Envelopes.refusal(raw().sendAndFinish(post("/api/auth/login", "Content-Length: 20", "{")), 400, "VAL_002");
    }

    @Test
    void aRefusedMethodIsToldWhichAreKnown() {
        assertThat(raw().send(request("TRACE", "/api/sports", "")).header("Allow"))
                .contains("GET", "POST")
                .doesNotContain("TRACE");
    }

    @Test
    void theClientsIdIsKeptWhereItDoesNoHarm() {
        assertThat(raw().send(get("/api/sports/%zz", "X-Request-Id: from-outside-1"))
                        .header("X-Request-Id"))
                .isEqualTo("from-outside-1");
        assertThat(raw().send(get("/api/sports/%zz", "X-Request-Id: \"},\"x")).header("X-Request-Id"))
                .matches("[0-9a-f-]{36}");
    }

    /** Undertow answers these before any handler of ours is asked; its answer cannot be configured. */
    static Stream<Arguments> beforeTheDoor() {
        return Stream.of(
                arguments("no Host", "GET /api/sports HTTP/1.1\r\n\r\n"),
                arguments("two Hosts", get("/api/sports", "Host: other.example")),
                arguments("a broken Host", "GET /api/sports HTTP/1.1\r\nHost: a b\r\n\r\n"),
                arguments("a space in the address", get("/api/sports/a b")),
                arguments("an unknown version", "GET /api/sports HTTP/3.7\r\nHost: HOST\r\n\r\n"),
                arguments("no HTTP at all", "hello\r\n\r\n"),
                arguments("100 KB of address", get("/api/sports/" + "a".repeat(100_000))),
                arguments("a length that is no number", login("Content-Length: abc", "{}")),
                arguments("a negative length", login("Content-Length: -1", "{}")),
                arguments("two lengths", login("Content-Length: 2\r\nContent-Length: 3", "{}")),
                arguments(
                        "a length and chunks", login("Content-Length: 2\r\nTransfer-Encoding: chunked", "0\r\n\r\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("beforeTheDoor")
    void whatIsNoRequestIsRefusedWithoutABody(String name, String request) {
        Answer answer = raw().send(request).expect(400);

        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Connection")).isEqualTo("close");
    }

    /** Once the framing is lost, the connection is; nobody could tell an answer from a body. */
    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n{}\r\n0\r\n\r\n", "-2\r\n{}\r\n0\r\n\r\n", "fffffffffffffffff\r\n{}\r\n0\r\n\r\n"})
    void brokenChunksEndTheConnection(String body) {
        assertThat(raw().send(login("Transfer-Encoding: chunked", body)).status())
                .isZero();
    }

    private RawHttp raw() {
        return new RawHttp(winzo.api().base());
    }

    private static String get(String target) {
        return request("GET", target, "");
    }

    private static String get(String target, String header) {
        return request("GET", target, header + "\r\n");
    }

    private static String post(String target, String header, String body) {
        return request("POST", target, "Content-Type: application/json\r\n" + header + "\r\n") + body;
    }

    private static String login(String header, String body) {
        return post("/api/auth/login", header, body);
    }

    private static String request(String method, String target, String headers) {
        return method + " " + target + " HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n" + headers + "\r\n";
    }

    private static String many(int count, String pattern, String separator) {
        return IntStream.range(0, count).mapToObj(pattern::formatted).collect(Collectors.joining(separator));
    }

    private static String chunks(int count) {
        return ("10000\r\n" + " ".repeat(1 << 16) + "\r\n").repeat(count) + "0\r\n\r\n";
    }
}

package com.winzo.it.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Api;
import com.winzo.it.client.Customer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.RawHttp;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients may get wrong in a request that is good HTTP: it gets the typed refusal and changes nothing. */
@WinzoTest
class InputIT {

    private static final String NOBODY = "0199a1b2-0000-7000-8000-000000000001";
    private static final String SELECTION =
            "{\"marketId\":\"" + NOBODY + "\",\"selectionId\":\"" + NOBODY + "\",\"odds\":1.9}";

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    static Stream<Arguments> slips() {
        return Stream.of(
                arguments("half an object", "{", 400, "VAL_002"),
                arguments("nothing", "", 400, "VAL_001"),
                arguments("null", "null", 400, "VAL_001"),
                arguments("an array", "[]", 400, "VAL_002"),
                arguments("a text", "\"bet\"", 400, "VAL_002"),
                arguments("two values", "{} {}", 400, "VAL_002"),
                arguments("a comma too many", "{\"stake\":10,}", 400, "VAL_002"),
                arguments("a comment", "// mine\n{}", 400, "VAL_002"),
                arguments("a repeated field", "{\"stake\":1,\"stake\":2}", 400, "VAL_002"),
                arguments("an unknown field", "{\"price\":1}", 400, "VAL_002"),
                arguments("a list that is none", "{\"selections\":{}}", 400, "VAL_002"),
                arguments(
                        "a thousand levels",
                        "{\"selections\":" + "[".repeat(1000) + "]".repeat(1000) + "}",
                        400,
                        "VAL_002"),
                arguments("a flag that is none", "{\"eachWay\":\"yes\"}", 400, "VAL_002"),
                arguments("an unknown kind", "{\"betType\":\"sure thing\"}", 400, "VAL_002"),
                arguments("an id that is none", slip("{\"marketId\":\"x\"}", "1"), 400, "VAL_002"),
                arguments("a kind as a number", "{\"betType\":1}", 400, "VAL_002"),
                arguments("no selection", "{\"selections\":[],\"stake\":1,\"betType\":\"single\"}", 400, "VAL_001"),
                arguments("an unknown market", slip(SELECTION, "10"), 404, "VAL_004"),
                arguments("no stake", slip(SELECTION, "null"), 400, "VAL_001"));
    }

    @ParameterizedTest(name = "{0}: {2} {3}")
    @MethodSource("slips")
    void aSlipThatIsNoneIsRefused(String name, String body, int status, String code) {
        Envelopes.refusal(send(winzo.customer().api(), "/api/bets", body), status, code);
    }

    static Stream<Arguments> amounts() {
        return Stream.of(
                arguments("negative", "-1", 422, "VAL_003"),
                arguments("zero", "0", 422, "VAL_003"),
                arguments("too precise", "1.001", 422, "VAL_003"),
                arguments("far too precise", "1e-99999999", 422, "VAL_003"),
                arguments("2^63", "9223372036854775808", 422, "VAL_003"),
                arguments("-2^63", "-9223372036854775808", 422, "VAL_003"),
                arguments("1e308", "1e308", 422, "VAL_003"),
                arguments("far too large", "1e99999999", 422, "VAL_003"),
                arguments("with the largest exponent there is", "1e2147483647", 422, "VAL_003"),
                arguments("with a larger exponent than its digits can be counted", "1e2147483648", 422, "VAL_003"),
                arguments("a thousand digits", "1".repeat(1000), 400, "VAL_002"),
                arguments("not a number", "NaN", 400, "VAL_002"),
                arguments("without end", "Infinity", 400, "VAL_002"),
                arguments("hexadecimal", "0x10", 400, "VAL_002"),
                arguments("octal", "010", 400, "VAL_002"),
                arguments("full-width digits", "\uff11\uff10", 400, "VAL_002"),
                arguments("digits in a text", "\"10\"", 400, "VAL_002"),
                arguments("full-width digits in a text", "\"\uff11\uff10\"", 400, "VAL_002"),
                arguments("true", "true", 400, "VAL_002"),
                arguments("a list", "[10]", 400, "VAL_002"),
                arguments("null", "null", 400, "VAL_001"));
    }

    @ParameterizedTest(name = "{0}: {2} {3}")
    @MethodSource("amounts")
    void anAmountThatIsNoneMovesNoMoney(String name, String amount, int status, String code) {
        Customer customer = winzo.customer("100.00");

        Envelopes.refusal(send(customer.api(), "/api/bets", slip(SELECTION, amount)), status, code);
        for (String way : new String[] {"deposit", "withdraw"}) {
            String payment = "{\"amount\":" + amount + ",\"currency\":\"USD\",\"method\":\"sandbox\"}";
            Envelopes.refusal(send(customer.api(), "/api/payments/" + way, payment), status, code);
        }

        assertThat(customer.balance()).isEqualByComparingTo("100.00");
        assertThat(books.number("select count(*) from posting where account_id = '" + customer.accountId() + "'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.99", "1.00001", "1e17", "1e99999999", "1e2147483647", "1e2147483648", "1e-2147483647"})
    void aFloorThatIsNoPriceIsRefusedAtOnce(String floor) {
        MarketOnOffer moneyline = winzo.desk().event().moneyline("1.90", "2.10");
        Customer customer = winzo.customer("100.00");
        String slip = "{\"selections\":[{\"marketId\":\"" + moneyline.id() + "\",\"selectionId\":\""
                + moneyline.pick("home").selectionId()
                + "\",\"odds\":1.90}],\"stake\":10,\"betType\":\"single\",\"minOdds\":"
                + floor + "}";

        for (String path : new String[] {"/api/bets", "/api/bets/validate", "/api/bets/quote", "/api/bets/max-stake"}) {
            Envelopes.refusal(send(customer.api(), path, slip), 422, "VAL_003");
        }

        assertThat(customer.balance()).isEqualByComparingTo("100.00");
    }

    @ParameterizedTest(name = "{0}: {1} {2}, field {3}")
    @CsvSource({
        "/api/bets/not-an-id,                                         400, VAL_002, betId",
        "/api/bets/0-0-0-0-0,                                         400, VAL_002, betId",
        "/api/payments/transactions/not-an-id,                        400, VAL_002, id",
        "/api/bets/0199a1b2-0000-7000-8000-000000000001,              404, VAL_004, ''",
        "/api/payments/transactions/0199a1b2-0000-7000-8000-000000000001, 404, VAL_004, ''",
        "/api/sports/no-such-sport,                                   404, VAL_004, ''",
        "/api/sports/0199a1b2-0000-7000-8000-000000000001/events,     404, VAL_004, ''",
        "/api/bets?page=0,                                            422, VAL_003, page",
        "/api/bets?limit=201,                                         422, VAL_003, limit",
        "/api/bets?limit=many,                                        400, VAL_002, limit",
        "/api/bets?page=99999999999,                                  400, VAL_002, page",
        "/api/bets?status=lucky,                                      400, VAL_002, status",
        "/api/bets?from=yesterday,                                    400, VAL_002, from",
        "/api/bets?sort=stake,                                        400, VAL_002, sort",
        "/api/bets?cursor=x,                                          400, VAL_002, cursor",
        "/api/payments/transactions?sort=amount,                      400, VAL_002, sort",
        "/api/users/notifications?sort=title,                         400, VAL_002, sort",
        "/api/no-such-thing,                                          404, VAL_004, ''",
        "/api/v1/no-such-thing,                                       404, VAL_004, ''"
    })
    void addressesAndParametersAreChecked(String path, int status, String code, String field) {
        Answer answer = Envelopes.refusal(winzo.customer().api().get(path), status, code);

        if (!field.isEmpty()) {
            assertThat(answer.error().path("details").path("field").asText()).isEqualTo(field);
        }
    }

    @Test
    void aWrongIdInABodyIsFound() {
        Answer answer = send(winzo.customer().api(), "/api/bets", slip(SELECTION + ",{\"marketId\":\"x\"}", "1"));

        assertThat(answer.error().path("details").path("field").asText()).isEqualTo("selections[1].marketId");
    }

    @ParameterizedTest(name = "{0}, {1}: {2} {3}")
    @CsvSource({
        "Content-Type, text/plain,                        415, VAL_008",
        "Content-Type, application/xml,                   415, VAL_008",
        "Content-Type, application/x-www-form-urlencoded, 415, VAL_008",
        "Content-Type, nonsense,                          400, VAL_002",
        "Accept,       application/xml,                   406, VAL_010",
        "Accept,       nonsense,                          400, VAL_002",
    })
    void onlyJsonIsSpoken(String header, String value, int status, String code) {
        Envelopes.refusal(send(winzo.api().with(header, value), "/api/auth/login", "{}"), status, code);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "DELETE, /api/sports",
        "PUT,    /api/bets",
        "POST,   /api/auth/me",
        "GET,    /api/auth/login",
        "DELETE, /api/payments/deposit",
        "GET,    /api/payments/withdraw"
    })
    void aWrongMethodIsRefused(String method, String path) {
        Answer answer = Envelopes.refusal(winzo.customer().api().send(method, path, null), 405, "VAL_007");

        assertThat(answer.header("Allow")).isNotEmpty().doesNotContain(method);
    }

    @ParameterizedTest(name = "{0} characters")
    @CsvSource({"255, 201, ''", "256, 400, VAL_002", "1000, 400, VAL_002"})
    void anIdempotencyKeyHasALength(int length, int status, String code) {
        Customer customer = winzo.customer();
        Answer answer = customer.api()
                .withKey("k".repeat(length))
                .post(
                        "/api/payments/deposit",
                        Map.of("amount", new BigDecimal("5.00"), "currency", "USD", "method", "sandbox"));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(customer.balance()).isEqualByComparingTo(status == 201 ? "5.00" : "0.00");
    }

    /** Which of two keys it would be is a guess, and proxies guess otherwise. */
    @Test
    void ofTwoIdempotencyKeysNoneCounts() {
        Customer customer = winzo.customer();
        String body = "{\"amount\":5,\"currency\":\"USD\",\"method\":\"sandbox\"}";

        Answer answer = new RawHttp(winzo.api().base())
                .send("POST /api/payments/deposit HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\nAuthorization: Bearer "
                        + customer.login().accessToken()
                        + "\r\nIdempotency-Key: one\r\nIdempotency-Key: two\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + body.length() + "\r\n\r\n" + body);

        assertThat(answer.expect(400).code()).isEqualTo("VAL_002");
        assertThat(customer.balance()).isEqualByComparingTo("0.00");
    }

    private static String slip(String selections, String stake) {
        return "{\"selections\":[" + selections + "],\"stake\":" + stake + ",\"betType\":\"single\"}";
    }

    private static Answer send(Api api, String path, String body) {
        return api.sendRaw("POST", path, body.getBytes(StandardCharsets.UTF_8));
    }
}

package com.winzo.it.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.client.Answer;
import com.winzo.it.client.Api;
import com.winzo.it.client.Customer;
import com.winzo.it.client.RawHttp;
import com.winzo.it.client.Winzo;
import com.winzo.server.InstanceOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits and origins, which are off in the suite's server. */
public abstract class LimitsAndOrigins {

    /** Of an account: a token comes back every 22 seconds. */
    public static final int AUTHENTICATED = 40;

    private static final int ANONYMOUS = 600;
    private static final int PLACEMENT = 30;

    /** Of an address: a token comes back every third of a second. */
    private static final int LOGIN = 3000;

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final String OURS = "https://shop.example";
    private static final String FOREIGN = "https://elsewhere.example";

    private final Winzo winzo;
    private final Function<Api, Customer> customers;

    protected LimitsAndOrigins(Winzo winzo, Function<Api, Customer> customers) {
        this.winzo = winzo;
        this.customers = customers;
    }

    /** An instance with the limits and the origin that are tested here. */
    public static InstanceOptions on(InstanceOptions options) {
        return options.environment("WINZO_RATE_LIMITS", "on")
                .property("winzo.rate-limits.anonymous", Integer.toString(ANONYMOUS))
                .property("winzo.rate-limits.authenticated", Integer.toString(AUTHENTICATED))
                .property("winzo.rate-limits.premium", "10000")
                .property("winzo.rate-limits.login", Integer.toString(LOGIN))
                .property("winzo.rate-limits.placement", Integer.toString(PLACEMENT))
                .property("winzo.http.trusted-proxies", "127.0.0.0/8")
                .property("winzo.cors.origins", OURS);
    }

    @Test
    void anAddressIsToldWhenItAsksTooOften() {
        Api stranger = from("192.0.2.1");
        Answer first = stranger.get("/api/sports").expect(200);
        assertThat(first.header("RateLimit-Limit")).isEqualTo(Integer.toString(ANONYMOUS));
        assertThat(first.header("RateLimit-Remaining")).isEqualTo(Integer.toString(ANONYMOUS - 1));
        assertThat(Integer.parseInt(first.header("RateLimit-Reset"))).isPositive();

        Answer refused = refusedAfter(ANONYMOUS - 1, ANONYMOUS, 200, () -> stranger.get("/api/sports"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 900);
        assertThat(refused.header("RateLimit-Limit")).isEqualTo(Integer.toString(ANONYMOUS));
        assertThat(refused.header("RateLimit-Remaining")).isEqualTo("0");
        from("192.0.2.2").get("/api/sports").expect(200);
    }

    @Test
    void refusedTokensCountForTheAddress() {
        Api forger = from("192.0.2.3").with("Authorization", "Bearer nonsense");

        refusedAfter(ANONYMOUS, ANONYMOUS, 401, () -> forger.get("/api/users/balance"));
    }

    /** Whoever has an address of IPv6 has billions of them. */
    @Test
    void aWholeNetworkOfIpv6IsOneAddress() {
        int remaining = ANONYMOUS;
        for (int host = 1; host <= 10; host++) {
            Answer answer = from("2001:db8:7:1::" + host).get("/api/sports").expect(200);
            remaining = Integer.parseInt(answer.header("RateLimit-Remaining"));
        }

        assertThat(remaining).as("one bucket").isLessThan(ANONYMOUS - 1);
    }

    /** Otherwise each account that somebody opens would let them try, and open accounts, as often again. */
    @Test
    void aTokenOfOnesOwnIsNoOtherLimitForLogins() {
        List<Customer> customers =
                Stream.generate(() -> customer("192.0.2.11")).limit(2).toList();
        int each = 15;

        int remaining = IntStream.range(0, 2 * each)
                .mapToObj(i -> customers.get(i % 2).api().post("/api/auth/refresh", Map.of("refreshToken", "none")))
                .mapToInt(answer -> Integer.parseInt(answer.expect(401).header("RateLimit-Remaining")))
                .min()
                .orElseThrow();

        assertThat(remaining).as("one bucket of both").isLessThan(LOGIN - each - 5);
    }

    /** A proxy may add a line of its own and leave those that the client has written: its line is the last. */
    @Test
    void ofSeveralLinesTheLastSaysWhoAsks() {
        int remaining = ANONYMOUS;
        for (int invented = 1; invented <= 10; invented++) {
            Answer answer = new RawHttp(winzo.api().base())
                    .send("GET /api/sports HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\nX-Forwarded-For: 203.0.113."
                            + invented + "\r\nX-Forwarded-For: 192.0.2.10\r\n\r\n")
                    .expect(200);
            remaining = Integer.parseInt(answer.header("RateLimit-Remaining"));
        }

        assertThat(remaining).as("one bucket").isLessThan(ANONYMOUS - 1);
    }

    @Test
    void anAccountHasItsOwnLimitWhereverItAsksFrom() {
        Customer customer = customer("192.0.2.4");
        int left = Integer.parseInt(
                customer.api().get("/api/users/balance").expect(200).header("RateLimit-Remaining"));
        assertThat(left).isBetween(1, AUTHENTICATED - 1);
        Api elsewhere = customer.api().with("X-Forwarded-For", "192.0.2.5");

        refusedAfter(left, AUTHENTICATED, 200, () -> elsewhere.get("/api/users/balance"));
        customer("192.0.2.6").api().get("/api/users/balance").expect(200);
    }

    @Test
    void placementIsLimitedMoreStrictly() {
        Customer customer = customer("192.0.2.7");

        Answer refused =
                refusedAfter(PLACEMENT, PLACEMENT, 400, () -> customer.api().post("/api/bets", Map.of()));

        assertThat(refused.header("RateLimit-Limit")).isEqualTo(Integer.toString(PLACEMENT));
        customer.api().get("/api/users/balance").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/sports", "/api/no-such-thing"})
    void aPageOfOurOriginMayReadTheAnswer(String path) {
        Answer answer = from("192.0.2.8").with("Origin", OURS).get(path);

        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(OURS);
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag", "X-Request-Id", "Retry-After");
        assertThat(answer.headers().allValues("Vary"))
                .anySatisfy(vary -> assertThat(vary).contains("Origin"));
    }

    @Test
    void aPageOfAForeignOriginMayNot() {
        Answer answer =
                from("192.0.2.9").with("Origin", FOREIGN).get("/api/sports").expect(200);

        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @Test
    void ourOriginsMayAskBeforehand() {
        Answer allowed = preflight(OURS).expect(204);

        assertThat(allowed.header("Access-Control-Allow-Origin")).isEqualTo(OURS);
        assertThat(allowed.header("Access-Control-Allow-Methods")).contains("POST", "PUT", "DELETE");
        assertThat(allowed.header("Access-Control-Allow-Headers")).contains("Authorization", "Idempotency-Key");
        assertThat(allowed.header("Access-Control-Max-Age")).isNotEmpty();
        assertThat(preflight(FOREIGN).headers().map().keySet())
                .noneMatch(name -> name.startsWith("Access-Control") || name.startsWith("access-control"));
    }

    /**
     * Asks until the limit is reached.
     *
     * @param left requests that are answered, and as many more as come back meanwhile
     * @param limit requests in a window
     * @param status of what is answered
     * @return the first refusal
     */
    private static Answer refusedAfter(int left, int limit, int status, Supplier<Answer> request) {
        long start = System.nanoTime();
        int answered = 0;
        Answer answer = request.get();
        while (answer.status() == status && answered < 2 * limit) {
            answered++;
            answer = request.get();
        }
        long back = (System.nanoTime() - start) * limit / WINDOW.toNanos() + 1;
        assertThat((long) answered).isBetween((long) left, left + back);
        return Envelopes.refusal(answer, 429, "SYS_002");
    }

    private Answer preflight(String origin) {
        return new RawHttp(winzo.api().base())
                .send("OPTIONS /api/bets HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\nOrigin: " + origin
                        + "\r\nAccess-Control-Request-Method: POST\r\n"
                        + "Access-Control-Request-Headers: authorization,idempotency-key\r\n\r\n");
    }

    private Api from(String address) {
        return winzo.api().with("X-Forwarded-For", address);
    }

    private Customer customer(String address) {
        return customers.apply(from(address));
    }
}

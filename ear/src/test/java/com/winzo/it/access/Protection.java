package com.winzo.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.account.Applicants;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Api;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Winzo;
import com.winzo.server.InstanceOptions;
import com.winzo.server.ServerNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What holds attackers up, on two nodes; where requests come from is said by a proxy that is trusted. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class Protection {

    private final Winzo first;
    private final Winzo second;
    private final ServerNode other;
    private final Applicants applicants;
    private final int requestsOfAnAccount;

    /**
     * @param first one node
     * @param other the other one
     * @param requestsOfAnAccount its limit
     */
    protected Protection(Winzo first, ServerNode other, Applicants applicants, int requestsOfAnAccount) {
        this.first = first;
        this.second = first.at(other.uri());
        this.other = other;
        this.applicants = applicants;
        this.requestsOfAnAccount = requestsOfAnAccount;
    }

    /**
     * An instance that knows where some addresses are.
     *
     * @param folder for the file that says it
     */
    public static InstanceOptions on(InstanceOptions options, Path folder) throws IOException {
        Path countries = CountryFile.write(
                folder.resolve("countries.mmdb"),
                Map.of("127.0.0.0/8", "US", "198.51.120.0/24", "DE", "198.51.121.0/24", "US"));
        return options.property("winzo.geoip.database", countries.toString());
    }

    /** While the nodes still share the limits out between them, nobody is let in. */
    @BeforeEach
    void theLimitsAnswer() {
        for (Winzo node : List.of(first, second)) {
            Await.until(
                    "the limits answer",
                    () -> login(from(node, "198.51.99.7"), "an.early.bird", "guess")
                                    .status()
                            != 503);
        }
    }

    @Test
    void whoGuessesWaitsOnEveryNodeAndTheHolderDoesNot() {
        Customer holder = applicants.customer(first.api());
        String name = holder.login().username();
        guess(from(first, "198.51.100.7"), name, 5);

        awaitHeld(from(second, "198.51.100.9"), name, 5);

        login(from(second, "198.51.100.9"), name, holder.login().password()).expect(429, "SYS_002");
        login(second.api(), name, holder.login().password()).expect(200);
        assertThat(second.as("regulator")
                        .get("/api/admin/audit?action=login.throttled&subject=network/198.51.100.0/24")
                        .expect(200)
                        .data())
                .isNotEmpty();
    }

    @Test
    void aHolderSeesInWhichCountryTheAccountWasUsed() {
        Customer holder = applicants.customer(first.api());
        String name = holder.login().username();
        login(from(second, "198.51.122.7"), name, holder.login().password()).expect(200);
        login(from(second, "198.51.120.7"), name, holder.login().password()).expect(200);

        for (String list : List.of("sessions", "logins")) {
            assertThat(holder.api().get("/api/auth/" + list).expect(200).data())
                    .extracting(Protection::place)
                    .contains("127.0.0.1 US", "198.51.120.7 DE", "198.51.122.7 ");
        }
        assertThat(holder.api().get("/api/auth/devices").expect(200).data())
                .extracting(Protection::place)
                .contains("198.51.120.7 DE");
    }

    private String refusal(Winzo node, String address) {
        return login(from(node, address), "somebody", "guess").code();
    }

    private static String place(JsonNode shown) {
        return shown.path("address").asText() + " " + shown.path("country").asText("");
    }

    /** Each of a few; the rest of a flood is counted, like other refusals. */
    @Test
    void refusedTokensAndKeysAreAuditedWithWhereTheyCameFrom() {
        Customer customer = applicants.customer(first.api());
        Api stranger = from(second, "198.51.130.7");
        stranger.with("Authorization", "Bearer " + customer.login().accessToken() + "x")
                .get("/api/auth/me")
                .expect(401, "AUTH_003");
        stranger.with("X-Api-Key", "wk_nothing_of_ours").get("/api/auth/me").expect(401, "AUTH_003");

        JsonNode refused = first.as("regulator")
                .get("/api/admin/audit?action=credential.refused&subject=network/198.51.130.0/24")
                .expect(200)
                .data();

        assertThat(refused)
                .hasSize(2)
                .allSatisfy(
                        record -> assertThat(record.path("address").asText()).isEqualTo("198.51.130.7"));
        assertThat(refused.toString()).doesNotContain(customer.login().accessToken(), "wk_nothing");
    }

    @Test
    void aNameThatDoesNotExistWaitsLikeOneThatDoes() {
        guess(from(first, "198.51.101.7"), "nobody.at.all", 5);

        awaitHeld(from(first, "198.51.101.7"), "nobody.at.all", 1);
    }

    @Test
    void guessesFromManyNetworksHoldUpTheNameButNotItsHolder() {
        Customer holder = applicants.customer(first.api());
        String name = holder.login().username();
        for (int network = 0; network < 20; network++) {
            guess(from(first, "203.0." + network + ".1"), name, 1);
        }

        awaitHeld(from(second, "203.0.200.1"), name, 1);

        login(second.api(), name, holder.login().password()).expect(200);
    }

    @Test
    void aWholeNetworkIsHeldUpWhateverTheNames() {
        for (int i = 0; i < 60; i++) {
            guess(from(first, "2001:db8:1:2::" + i), "name-" + i, 1);
        }

        awaitHeld(from(first, "2001:db8:1:2:ffff::1"), "one.more", 1);
        login(from(first, "2001:db8:1:3::1"), "one.more", "guess").expect(401, "AUTH_001");
    }

    @Test
    void whoGetsItRightIsForgiven() {
        Customer holder = applicants.customer(first.api());
        Api elsewhere = from(first, "198.51.102.7");
        for (int i = 0; i < 3; i++) {
            guess(elsewhere, holder.login().username(), 4);
            login(elsewhere, holder.login().username(), holder.login().password())
                    .expect(200);
        }
    }

    @Test
    void aLimitIsOneLimitOverBothNodes() {
        Customer customer = applicants.customer(first.api());
        List<Api> nodes = List.of(customer.api(), customer.api().at(second.api().base()));
        int left = Integer.parseInt(
                customer.api().get("/api/users/balance").expect(200).header("RateLimit-Remaining"));

        long answered = IntStream.range(0, 2 * requestsOfAnAccount)
                .parallel()
                .mapToObj(i -> nodes.get(i % 2).get("/api/users/balance").status())
                .filter(status -> status == 200)
                .count();

        // A token comes back every 22 seconds.
        assertThat(answered).isBetween((long) left, left + 2L);
    }

    @Test
    void whatAttackersCauseIsWrittenDownAndAFloodOfItIsCounted() {
        Customer customer = applicants.customer(first.api());
        IntStream.range(0, 30)
                .forEach(i -> from(first, "198.51.103.7").as(customer.login()).get("/api/admin/books"));
        String query = "/api/admin/audit?limit=200&action=permission.refused&actorId=" + customer.accountId();

        assertThat(first.as("regulator").get(query).expect(200).data()).hasSizeBetween(20, 30);
    }

    @Test
    void aNetworkIsKeptOutOnBothNodesOfWhatItIsKeptOutOf() {
        Api admin = first.as("admin");
        String rule = admin.post("/api/admin/access-rules", rule("login", "deny", "198.51.110.0/24"))
                .expect(201)
                .data()
                .path("id")
                .asText();

        for (Winzo node : List.of(first, second)) {
            Await.until(
                    "the network is kept out",
                    () -> login(from(node, "198.51.110.7"), "somebody", "guess")
                            .code()
                            .equals("AUTH_010"));
            from(node, "198.51.110.7").get("/api/sports").expect(200);
            login(from(node, "198.51.111.7"), "somebody", "guess").expect(401, "AUTH_001");
            for (String spelling : List.of(
                    "/api/v1/auth/login",
                    "/api/auth;x=y/login",
                    "/api;x=y/auth/login",
                    "/api/v1;x=y/auth/login",
                    "/api//auth/login",
                    "/api/%61uth/login")) {
                Answer refused =
                        from(node, "198.51.110.7").post(spelling, Map.of("username", "somebody", "password", "guess"));
                assertThat(refused.code()).as(spelling).isEqualTo("AUTH_010");
            }
        }
        admin.delete("/api/admin/access-rules/" + rule).expect(204);
        for (Winzo node : List.of(first, second)) {
            Await.until(
                    "the network is let in again",
                    () -> login(from(node, "198.51.110.7"), "somebody", "guess").status() == 401);
        }
        assertThat(first.as("regulator")
                        .get("/api/admin/audit?action=access_rule&subject=access-rule/" + rule)
                        .expect(200)
                        .data())
                .hasSize(2);
        assertThat(first.as("regulator")
                        .get("/api/admin/audit?action=access.refused")
                        .expect(200)
                        .data())
                .isNotEmpty();
    }

    @Test
    void aCountryIsKeptOutOfBettingOnBothNodes() {
        Customer customer = applicants.customer(first.api()).deposit("10.00");
        Api admin = first.as("admin");
        String rule = admin.post("/api/admin/access-rules", countryRule("betting", "deny", "DE"))
                .expect(201)
                .data()
                .path("id")
                .asText();

        for (Winzo node : List.of(first, second)) {
            Api german = from(node, "198.51.120.7").as(customer.login());
            // Asked by nobody, because of the customer's requests few are allowed.
            Await.until(
                    "the country is kept out",
                    () -> from(node, "198.51.120.7")
                            .post("/api/bets", Map.of())
                            .code()
                            .equals("AUTH_010"));
            german.get("/api/payments/transactions").expect(403, "AUTH_010");
            german.post("/api/bets", Map.of()).expect(403, "AUTH_010");
            german.get("/api/sports").expect(200);
            german.get("/api/users/balance").expect(200);
            from(node, "198.51.121.7")
                    .as(customer.login())
                    .post("/api/bets", Map.of())
                    .expect(400, "VAL_001");
            from(node, "198.51.122.7")
                    .as(customer.login())
                    .post("/api/bets", Map.of())
                    .expect(400, "VAL_001");
        }
        admin.delete("/api/admin/access-rules/" + rule).expect(204);
    }

    /** Where countries are let in by name, an address of no known country is in none of them; and a network decides before. */
    @Test
    void whereACountryIsLetInByNameNobodyElseIs() {
        Api admin = first.as("admin");
        List<String> rules = Stream.of(countryRule("login", "allow", "US"), rule("login", "allow", "198.51.120.128/25"))
                .map(rule -> admin.post("/api/admin/access-rules", rule)
                        .expect(201)
                        .data()
                        .path("id")
                        .asText())
                .toList();

        for (Winzo node : List.of(first, second)) {
            Await.until(
                    "the node knows both rules",
                    () -> refusal(node, "198.51.122.7").equals("AUTH_010")
                            && refusal(node, "198.51.120.200").equals("AUTH_001"));
            login(from(node, "198.51.120.7"), "somebody", "guess").expect(403, "AUTH_010");
            login(from(node, "198.51.121.7"), "somebody", "guess").expect(401, "AUTH_001");
        }
        // With the network alone left, the administrator would be out.
        rules.reversed()
                .forEach(rule -> admin.delete("/api/admin/access-rules/" + rule).expect(204));
        Await.until(
                "everybody is let in again",
                () -> login(from(second, "198.51.122.7"), "somebody", "guess").status() == 401);
    }

    @Test
    void nobodyLocksThemselvesOutAndARuleNamesOneThing() {
        Api admin = first.as("admin");

        admin.post("/api/admin/access-rules", rule("all", "deny", "127.0.0.0/8"))
                .expect(409, "VAL_005");
        admin.post("/api/admin/access-rules", rule("admin", "allow", "192.0.2.0/24"))
                .expect(409, "VAL_005");
        admin.post("/api/admin/access-rules", rule("login", "deny", "everywhere"))
                .expect(400, "VAL_002");
        admin.post("/api/admin/access-rules", Map.of("scope", "all", "kind", "deny", "reason", "A test"))
                .expect(400, "VAL_002");

        assertThat(admin.get("/api/admin/access-rules").expect(200).data()).isEmpty();
    }

    private static Map<String, Object> countryRule(String scope, String kind, String country) {
        return Map.of("scope", scope, "kind", kind, "country", country, "reason", "A test");
    }

    private static Map<String, Object> rule(String scope, String kind, String network) {
        return Map.of("scope", scope, "kind", kind, "network", network, "reason", "A test");
    }

    /** Last: the frozen node leaves the cluster for a while. */
    @Test
    @Order(Integer.MAX_VALUE)
    void whileTheLimitsDoNotAnswerMoneyIsRefusedAndTheCatalogueIsShown() throws IOException, InterruptedException {
        Customer customer = applicants.customer(first.api()).deposit("10.00");
        signal("STOP");
        try {
            Answer refused = Await.until(
                    "money is refused",
                    () -> customer.api().post("/api/bets", Map.of()),
                    answer -> answer.status() == 503);
            first.api().get("/api/sports").expect(200);

            assertThat(refused.code()).isEqualTo("SYS_001");
            assertThat(refused.header("Retry-After")).isNotNull();
        } finally {
            signal("CONT");
        }
        Await.until(
                "money moves again",
                () -> customer.api().get("/api/users/balance").status() == 200);
    }

    private void signal(String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(other.pid()))
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    /** Guesses on until the line waits for so long: each attempt after a wait doubles the next one. */
    private static void awaitHeld(Api api, String name, int seconds) {
        Answer held = Await.until(
                name + " is held up",
                () -> login(api, name, "another guess"),
                answer -> answer.status() == 429 && Integer.parseInt(answer.header("Retry-After")) >= seconds);
        assertThat(held.code()).isEqualTo("SYS_002");
    }

    private static void guess(Api api, String name, int times) {
        IntStream.range(0, times).forEach(i -> login(api, name, "guess " + i).expect(401, "AUTH_001"));
    }

    private static Answer login(Api api, String name, String password) {
        return api.post("/api/auth/login", Map.of("username", name, "password", password));
    }

    private static Api from(Winzo node, String address) {
        return node.api().with("X-Forwarded-For", address);
    }
}

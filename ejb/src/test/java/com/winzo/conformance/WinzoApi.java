package com.winzo.conformance;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A running Winzo as traders and customers reach it: what the kit needs of its public API. */
final class WinzoApi {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String PASSWORD = "correct horse battery staple";
    private static final BigDecimal DEPOSIT = new BigDecimal("10000.00");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String trader;
    private final String customer;
    private final String customerId;
    private final League league;
    private final Map<String, League> leaguesOfSports = new HashMap<>();
    private final List<String> contests = new ArrayList<>();

    /** The version of the rules that was in force when this began. */
    private final int rulesAtFirst;

    private int rulesInForce;

    /** Logs the trader in, and makes a customer and a league of its own. */
    WinzoApi(URI base, String traderName, String traderPassword, String traderCode) throws IOException {
        this.base = base;
        this.trader = login(traderName, traderPassword, traderCode);
        String name = "kit-" + UUID.randomUUID().toString().substring(0, 18);
        Map<String, Object> registration = Map.of(
                "username",
                name,
                "email",
                name + "@example.com",
                "password",
                PASSWORD,
                "firstName",
                "Ada",
                "lastName",
                name,
                "dateOfBirth",
                "1990-12-10",
                "countryCode",
                "US");
        expect(201, send("POST", "/api/auth/register", null, registration));
        this.customer = login(name, PASSWORD, null);
        this.customerId = expect(200, send("GET", "/api/auth/me", customer, null))
                .path("id")
                .asText();
        this.league = newLeague(created("/api/trading/sports", Map.of("name", "Kit " + name, "slug", name)));
        this.rulesAtFirst = rulesInForce();
        this.rulesInForce = rulesAtFirst;
    }

    /**
     * Lets bets be struck under a version of the rules from now on.
     *
     * @throws CannotBeAsked when the trader may not say so
     */
    void putInForce(int version) throws IOException {
        if (version == rulesInForce) {
            return;
        }
        Reply reply =
                trade("PUT", "/api/admin/rule-books/in-force", Map.of("version", version, "reason", "conformance"));
        if (reply.status == 403) {
            throw new CannotBeAsked("who may not put rules in force cannot ask about other versions of them");
        }
        expect(200, reply);
        Instant deadline = Instant.now().plus(PATIENCE);
        do {
            if (Instant.now().isAfter(deadline)) {
                throw new IOException("version " + version + " of the rules is not in force");
            }
            rulesInForce = rulesInForce();
        } while (rulesInForce != version);
    }

    /** The rules that were in force before. */
    void restoreRules() throws IOException {
        putInForce(rulesAtFirst);
    }

    private int rulesInForce() throws IOException {
        return expect(200, send("GET", "/api/rule-books", null, null))
                .path("inForce")
                .asInt();
    }

    /** The n-th of some contests, which bets use again and again; a bet takes each once. */
    String contest(int n) throws IOException {
        while (contests.size() <= n) {
            contests.add(newContest());
        }
        return contests.get(n);
    }

    String newContest() throws IOException {
        return created(
                "/api/trading/events",
                Map.of("sportId", league.sportId, "leagueId", league.id, "name", "Contest", "startTime", tomorrow()));
    }

    String newGame() throws IOException {
        return newGame(league);
    }

    /** A game of the sport with that slug, which need not exist yet. */
    String newGame(String sport) throws IOException {
        League known = leaguesOfSports.get(sport);
        if (known == null) {
            known = newLeague(presentSport(sport));
            leaguesOfSports.put(sport, known);
        }
        return newGame(known);
    }

    private String newGame(League played) throws IOException {
        return created(
                "/api/trading/events",
                Map.of(
                        "sportId", played.sportId,
                        "leagueId", played.id,
                        "homeTeamId", team(played),
                        "awayTeamId", team(played),
                        "startTime", tomorrow()));
    }

    private String presentSport(String slug) throws IOException {
        Reply found = send("GET", "/api/sports/" + slug, null, null);
        return found.status == 404
                ? created("/api/trading/sports", Map.of("name", slug, "slug", slug))
                : expect(200, found).path("id").asText();
    }

    private League newLeague(String sportId) throws IOException {
        String name = "Kit " + UUID.randomUUID().toString().substring(0, 18);
        return new League(sportId, created("/api/trading/leagues", Map.of("sportId", sportId, "name", name)));
    }

    static String tomorrow() {
        return Instant.now()
                .plus(1, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    JsonNode market(String event, Map<String, ?> market) throws IOException {
        return expect(201, trade("POST", "/api/trading/events/" + event + "/markets", market));
    }

    /** Does what a trader does. */
    Reply trade(String method, String path, Object body) throws IOException {
        return send(method, path, trader, body);
    }

    /**
     * Places a bet, with as much money as it takes.
     *
     * @throws CannotBeAsked when it is beyond the house's limits
     */
    JsonNode place(Map<String, ?> slip) throws IOException {
        return expect(201, withMoney("/api/bets", slip));
    }

    /**
     * What a slip would become.
     *
     * @throws CannotBeAsked when it is beyond the house's limits
     */
    JsonNode preview(Map<String, ?> slip) throws IOException {
        return expect(200, withMoney("/api/bets/validate", slip));
    }

    private Reply withMoney(String path, Map<String, ?> slip) throws IOException {
        Reply reply = send("POST", path, customer, slip);
        while (reply.code().equals("BET_001")) {
            Map<String, ?> deposit = Map.of("amount", DEPOSIT, "currency", "USD", "method", "sandbox");
            expect(201, send("POST", "/api/payments/deposit", customer, deposit));
            reply = send("POST", path, customer, slip);
        }
        if (reply.code().equals("BET_004")) {
            throw new CannotBeAsked("beyond the house's limits");
        }
        return reply;
    }

    /**
     * Gives the customer a free bet.
     *
     * @throws CannotBeAsked when the trader may not, or not so much
     */
    String freeBet(BigDecimal amount, boolean stakeReturned) throws IOException {
        Map<String, ?> gift = Map.of(
                "amount", amount, "stakeReturned", stakeReturned, "expiresAt", tomorrow(), "reason", "conformance");
        Reply reply = trade("POST", "/api/admin/accounts/" + customerId + "/free-bets", gift);
        if (reply.status == 403) {
            throw new CannotBeAsked("who may not give free bets away cannot ask about them");
        }
        if (reply.code().equals("VAL_003")) {
            throw new CannotBeAsked("beyond what the house gives away");
        }
        return expect(201, reply).path("id").asText();
    }

    JsonNode bet(String id) throws IOException {
        return expect(200, send("GET", "/api/bets/" + id, customer, null));
    }

    JsonNode explanation(String id) throws IOException {
        return expect(200, send("GET", "/api/bets/" + id + "/settlement", customer, null));
    }

    /** Asks until the settlements of a market are through all its bets. */
    void awaitSettled(String market) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        JsonNode settlements;
        do {
            if (Instant.now().isAfter(deadline)) {
                throw new IOException("market " + market + " is not settled");
            }
            settlements = expect(200, trade("GET", "/api/trading/markets/" + market + "/settlements", null));
        } while (settlements.findValuesAsText("state").contains("running"));
    }

    private String team(League league) throws IOException {
        return created(
                "/api/trading/teams",
                Map.of("sportId", league.sportId, "leagueId", league.id, "name", "Team " + UUID.randomUUID()));
    }

    private String created(String path, Map<String, ?> body) throws IOException {
        return expect(201, trade("POST", path, body)).path("id").asText();
    }

    private String login(String username, String password, String code) throws IOException {
        Map<String, ?> body = Map.of("username", username, "password", password);
        Reply reply = send("POST", "/api/auth/login", null, body);
        if (reply.status == 202 && code != null) {
            String challenge = reply.body.path("data").path("challenge").asText();
            reply = send("POST", "/api/auth/mfa/verify", null, Map.of("challenge", challenge, "code", code));
        }
        return expect(200, reply).path("accessToken").asText();
    }

    static JsonNode expect(int status, Reply reply) throws IOException {
        if (reply.status != status) {
            throw new IOException(reply.request + " answers " + reply.status + ": " + reply.body);
        }
        return reply.body.path("data");
    }

    private Reply send(String method, String path, String token, Object body) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Accept", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(method + " " + path, response.statusCode(), JSON.readTree(response.body()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private record League(String sportId, String id) {}

    /** What the server answered. */
    record Reply(String request, int status, JsonNode body) {

        String code() {
            return body.path("error").path("code").asText();
        }
    }
}

package com.winzo.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Api;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sports, leagues, teams and players: added, listed, described anew. */
@WinzoTest
class TradingCatalogueIT {

    private static final String NOBODY = "0199a1b2-0000-7000-8000-000000000001";

    @ArquillianResource
    Winzo winzo;

    private Api trader;
    private String sport;
    private String team;

    @BeforeEach
    void aSportWithATeam() {
        trader = winzo.desk().api();
        sport = "sport-" + UUID.randomUUID();
        add("sports", Map.of("name", "A sport", "slug", sport));
        add("leagues", Map.of("sportId", sport, "name", "Premier"));
        team = add("teams", Map.of("sportId", sport, "name", "Rovers"))
                .path("id")
                .asText();
    }

    @Test
    void aPlayerIsAddedListedAndDescribedAnew() {
        JsonNode added = add("players", Map.of("teamId", team, "name", "Ada Lovelace", "position", "QB"));
        add("players", Map.of("teamId", team, "name", "Zoe Zander"));

        assertThat(added.path("slug").asText()).isEqualTo("ada-lovelace");
        assertThat(names("/teams/" + team + "/players")).containsExactly("Ada Lovelace", "Zoe Zander");

        String id = added.path("id").asText();
        JsonNode changed = trader.put("/api/trading/players/" + id, Map.of("name", "Ada Byron", "position", "WR"))
                .expect(200)
                .data();

        assertThat(changed.path("id").asText()).isEqualTo(id);
        assertThat(changed.path("slug").asText()).isEqualTo("ada-lovelace");
        assertThat(changed.path("position").asText()).isEqualTo("WR");
        assertThat(names("/teams/" + team + "/players")).containsExactly("Ada Byron", "Zoe Zander");
        assertThat(trader.get("/api/trading/players/" + id)
                        .expect(200)
                        .data()
                        .path("name")
                        .asText())
                .isEqualTo("Ada Byron");
    }

    @Test
    void aPlayersNameIsTakenWithinTheTeamOnly() {
        String first =
                add("players", Map.of("teamId", team, "name", "Ada")).path("id").asText();
        Answer refusal = trader.post("/api/trading/players", Map.of("teamId", team, "name", "Ada"))
                .expect(409, "VAL_005");
        assertThat(refusal.error().path("details").path("id").asText()).isEqualTo(first);

        String rivals = add("teams", Map.of("sportId", sport, "name", "Rivals"))
                .path("id")
                .asText();
        add("players", Map.of("teamId", rivals, "name", "Ada"));
    }

    @Test
    void aTeamOfAnotherSportHasNoPlayersHere() {
        String other = "sport-" + UUID.randomUUID();
        add("sports", Map.of("name", "Another", "slug", other));

        winzo.api().get("/api/sports/" + other + "/teams/" + team + "/players").expect(404, "VAL_004");
    }

    @ParameterizedTest
    @CsvSource({"sports, ''", "leagues, /leagues", "teams, /teams"})
    void theRestIsDescribedAnewToo(String collection, String list) {
        Map<String, Object> wanted = new HashMap<>(Map.of("name", "First name", "slug", "s-" + UUID.randomUUID()));
        if (!collection.equals("sports")) {
            wanted.put("sportId", sport);
        }
        JsonNode added = add(collection, wanted);

        JsonNode changed = trader.put(
                        "/api/trading/" + collection + "/" + added.path("id").asText(), Map.of("name", "Second name"))
                .expect(200)
                .data();

        assertThat(changed.path("name").asText()).isEqualTo("Second name");
        assertThat(changed.path("slug")).isEqualTo(added.path("slug"));
        if (!list.isEmpty()) {
            assertThat(names(list)).contains("Second name").doesNotContain("First name");
        }
    }

    @Test
    void whatIsAddedCanBeReadAtItsAddress() {
        String event = "/api/trading/events";
        Map<String, Object> contest =
                Map.of("sportId", sport, "leagueId", "premier", "name", "Winner", "startTime", "2030-01-01T12:00:00Z");
        String eventId =
                trader.post(event, contest).expect(201).data().path("id").asText();
        Map<String, Object> market = Map.of(
                "type",
                "futures",
                "selections",
                List.of(Map.of("name", "Rovers", "odds", 2), Map.of("name", "Rivals", "odds", 3)));
        Map<String, Map<String, Object>> bodies = Map.of(
                "/api/trading/sports",
                Map.of("name", "Curling", "slug", "curling-" + UUID.randomUUID()),
                "/api/trading/leagues",
                Map.of("sportId", sport, "name", "Second"),
                "/api/trading/teams",
                Map.of("sportId", sport, "name", "Wanderers"),
                "/api/trading/players",
                Map.of("teamId", team, "name", "Somebody"),
                event,
                contest,
                event + "/" + eventId + "/markets",
                market);

        bodies.forEach((path, body) -> {
            Answer added = trader.post(path, body).expect(201);
            String address = added.header("Location");
            assertThat(address).as(path).contains("/api/");
            String found = trader.get(address.substring(address.indexOf("/api/")))
                    .expect(200)
                    .body();
            assertThat(found).as(path).contains(added.data().path("id").asText());
        });
    }

    @Test
    void aRepeatedCommandIsAnsweredFromTheStore() {
        Api keyed = trader.withKey("player-" + team);
        Answer first = keyed.post("/api/trading/players", Map.of("teamId", team, "name", "Ada"))
                .expect(201);
        Answer second = keyed.post("/api/trading/players", Map.of("teamId", team, "name", "Ada"))
                .expect(201);

        assertThat(second.isReplayed()).isTrue();
        assertThat(second.data()).isEqualTo(first.data());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        keyed.post("/api/trading/players", Map.of("teamId", team, "name", "Zoe"))
                .expect(409, "VAL_006");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3} {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            POST | players      | {"teamId":"TEAM"}                                 | 400 | VAL_001
            POST | players      | {"name":"X"}                                      | 400 | VAL_001
            POST | players      | {"teamId":"nobody","name":"X"}                    | 400 | VAL_002
            POST | players      | {"teamId":"NOBODY","name":"X"}                    | 404 | VAL_004
            POST | players      | {"teamId":"TEAM","name":"X","slug":"Not A Slug"}  | 400 | VAL_002
            POST | players      | {"teamId":"TEAM","name":"X","shirt":10}           | 400 | VAL_002
            PUT  | players/NOBODY | {"name":"X"}                                    | 404 | VAL_004
            PUT  | players/nobody | {"name":"X"}                                    | 400 | VAL_002
            PUT  | teams/NOBODY   | {"name":"X"}                                    | 404 | VAL_004
            PUT  | leagues/NOBODY | {"name":"X"}                                    | 404 | VAL_004
            PUT  | sports/NOBODY  | {"name":"X"}                                    | 404 | VAL_004
            """)
    void badInputIsRefused(String method, String path, String body, int status, String code) {
        trader.sendRaw(
                        method,
                        "/api/trading/" + path.replace("NOBODY", NOBODY),
                        body.replace("TEAM", team).replace("NOBODY", NOBODY).getBytes(StandardCharsets.UTF_8))
                .expect(status, code);
    }

    @Test
    void customersAddNobody() {
        Map<String, Object> body = Map.of("teamId", team, "name", "Me");

        winzo.customer().api().post("/api/trading/players", body).expect(403, "AUTH_004");
        winzo.api().post("/api/trading/players", body).expect(401, "AUTH_003");
        winzo.as("support")
                .put("/api/trading/players/" + NOBODY, Map.of("name", "Me"))
                .expect(403, "AUTH_004");
    }

    private JsonNode add(String collection, Map<String, Object> body) {
        return trader.post("/api/trading/" + collection, body).expect(201).data();
    }

    private List<String> names(String list) {
        return winzo.api()
                .get("/api/sports/" + sport + list)
                .expect(200)
                .data()
                .valueStream()
                .map(row -> row.path("name").asText())
                .toList();
    }
}

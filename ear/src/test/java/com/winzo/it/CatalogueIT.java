package com.winzo.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Api;
import com.winzo.it.client.EventOnOffer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue as traders fill it and the public reads it. */
@WinzoTest
class CatalogueIT {

    @ArquillianResource
    Winzo winzo;

    @Test
    void listsEventsByWhatIsAskedFor() {
        Sport sport = new Sport(winzo.desk().api());
        String third = sport.contest("Third", "2030-01-03T12:00:00Z");
        String first = sport.contest("First", "2030-01-01T12:00:00Z");
        String second = sport.contest("Second", "2030-01-02T12:00:00Z");
        winzo.desk()
                .api()
                .put("/api/trading/events/" + second, Map.of("status", "live"))
                .expect(200);

        assertThat(events(sport, "")).containsExactly(first, second, third);
        assertThat(events(sport, "?sort=-startTime")).containsExactly(third, second, first);
        assertThat(events(sport, "?status=live")).containsExactly(second);
        assertThat(events(sport, "?status=scheduled&status=live")).containsExactly(first, second, third);
        assertThat(events(sport, "?from=2030-01-02T12:00:00Z")).containsExactly(second, third);
        assertThat(events(sport, "?to=2030-01-02T12:00:00Z")).containsExactly(first);
        assertThat(events(sport, "?league=premier")).containsExactly(first, second, third);
        assertThat(events(sport, "/live")).containsExactly(second);
        Answer page = winzo.api().get(sport.path() + "/events?page=2&limit=2").expect(200);
        assertThat(page.data()).hasSize(1);
        assertThat(page.pagination().path("total").asInt()).isEqualTo(3);
        assertThat(page.pagination().path("totalPages").asInt()).isEqualTo(2);
    }

    /** The first read and whoever names himself are answered by REST, a stranger's second read before it. */
    @Test
    void answersEverybodyAlikeWhetherFromMemoryOrNot() {
        Sport sport = new Sport(winzo.desk().api());
        sport.contest("First", "2030-01-01T12:00:00Z");
        sport.contest("Second", "2030-01-02T12:00:00Z");
        String page = sport.path() + "/events?limit=1";

        Answer first = winzo.api().get(page).expect(200);
        Answer second = winzo.api().get(page).expect(200);
        Answer named = winzo.desk().api().get(page).expect(200);

        for (Answer other : List.of(second, named)) {
            assertThat(beforeMeta(other)).isEqualTo(beforeMeta(first));
            assertThat(other.json().path("meta").path("requestId").asText())
                    .isEqualTo(other.header("X-Request-Id"))
                    .isNotEqualTo(first.header("X-Request-Id"));
            assertThat(lastingHeaders(other)).isEqualTo(lastingHeaders(first));
        }
        assertThat(first.header("ETag")).startsWith("W/\"");
    }

    private static String beforeMeta(Answer answer) {
        return answer.body().substring(0, answer.body().indexOf("\"meta\""));
    }

    /** Without what differs from one answer to the next. */
    private static Map<String, List<String>> lastingHeaders(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        List.of("X-Request-Id", "Date", "Content-Length").forEach(headers::remove);
        headers.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).startsWith("ratelimit-"));
        return headers;
    }

    @Test
    void knowsASportByItsIdAndBySlug() {
        Sport sport = new Sport(winzo.desk().api());
        JsonNode bySlug =
                winzo.api().get("/api/sports/" + sport.slug()).expect(200).data();
        JsonNode byId = winzo.api().get("/api/sports/" + sport.id()).expect(200).data();
        assertThat(byId).isEqualTo(bySlug);
        assertThat(winzo.api()
                        .get("/api/sports/" + sport.slug() + "/leagues")
                        .expect(200)
                        .data())
                .singleElement()
                .satisfies(league -> assertThat(league.path("slug").asText()).isEqualTo("premier"));
        String event = sport.contest("Winner", "2030-01-01T12:00:00Z");
        new Sport(winzo.desk().api());
        assertThat(winzo.api()
                        .get("/api/sports/" + sport.slug() + "/events/" + event)
                        .expect(200)
                        .data()
                        .path("name")
                        .asText())
                .isEqualTo("Winner");
        winzo.api()
                .get(new Sport(winzo.desk().api()).path() + "/events/" + event)
                .expect(404, "VAL_004");
    }

    @Test
    void namesWhoHoldsASlugThatIsTaken() {
        Sport sport = new Sport(winzo.desk().api());
        Answer refusal = winzo.desk()
                .api()
                .post("/api/trading/sports", Map.of("name", "Another", "slug", sport.slug()))
                .expect(409, "VAL_005");
        assertThat(refusal.error().path("details").path("id").asText()).isEqualTo(sport.id());
    }

    @Test
    void followsAGameFromKickOffToTheEnd() {
        EventOnOffer game = winzo.desk().event();
        Answer refusal = game.change(Map.of("status", "halftime")).expect(409, "VAL_005");
        assertThat(refusal.error().path("details").path("status").asText()).isEqualTo("scheduled");
        game.change(Map.of("status", "live", "homeScore", 7, "awayScore", 3, "period", "Q1", "clock", "2:00"))
                .expect(200);
        game.change(Map.of("periods", List.of(Map.of("period", "1", "home", 7, "away", 3))))
                .expect(200);
        JsonNode live = read(game);
        assertThat(live.path("status").asText()).isEqualTo("live");
        assertThat(live.path("homeScore").asInt()).isEqualTo(7);
        assertThat(live.path("awayScore").asInt()).isEqualTo(3);
        assertThat(live.path("clock").asText()).isEqualTo("2:00");
        assertThat(live.path("periods").path(0).path("home").asInt()).isEqualTo(7);
        assertThat(live.path("homeTeam").path("name").asText()).startsWith("Home");
        game.change(Map.of("status", "finished", "homeScore", 21)).expect(200);
        assertThat(read(game).path("awayScore").asInt()).isEqualTo(3);
        game.change(Map.of("status", "live")).expect(409, "VAL_005");
    }

    @Test
    void addsAnEventOncePerKey() {
        Sport sport = new Sport(winzo.desk().api());
        Map<String, Object> body = Map.of(
                "sportId", sport.id(), "leagueId", "premier", "name", "Cup", "startTime", "2030-01-01T12:00:00Z");
        Api keyed = winzo.desk().api().withKey(UUID.randomUUID().toString());
        Answer first = keyed.post("/api/trading/events", body).expect(201);
        Answer second = keyed.post("/api/trading/events", body).expect(201);
        assertThat(second.isReplayed()).isTrue();
        assertThat(second.data()).isEqualTo(first.data());
        assertThat(events(sport, "")).hasSize(1);
    }

    @Test
    void keepsEverybodyElseFromTrading() {
        Map<String, Object> body = Map.of("name", "Curling");
        winzo.api().post("/api/trading/sports", body).expect(401, "AUTH_003");
        winzo.customer().api().post("/api/trading/sports", body).expect(403, "AUTH_004");
        winzo.as("support").post("/api/trading/sports", body).expect(403, "AUTH_004");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/%00", "/A%20B", "/01a20b61-ab23-73e7-a7cc-3f1e5073da4c", "/nowhere/events"})
    void findsNothingUnderANameThatNobodyHas(String path) {
        winzo.api().get("/api/sports" + path).expect(404, "VAL_004");
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            sports  | {}                                                                 | 400 | VAL_001
            sports  | {"name":" "}                                                       | 400 | VAL_001
            sports  | {"name":"X","slug":"Not A Slug"}                                   | 400 | VAL_002
            sports  | {"name":"X","color":"red"}                                         | 400 | VAL_002
            sports  | {"name":7}                                                         | 400 | VAL_002
            sports  | {"name":"X"                                                        | 400 | VAL_002
            sports  | {"name":"a\\u0000b"}                                               | 400 | VAL_002
            sports  | []                                                                 | 400 | VAL_002
            leagues | {"sportId":"nowhere","name":"X"}                                   | 404 | VAL_004
            leagues | {"sportId":"nowhere","name":"X","countryCode":"usa"}               | 400 | VAL_002
            teams   | {"name":"X"}                                                       | 400 | VAL_001
            events  | {"sportId":"nowhere","leagueId":"x","name":"X"}                    | 400 | VAL_001
            events  | {"sportId":"nowhere","leagueId":"x","name":"X","startTime":"soon"} | 400 | VAL_002
            events  | {"sportId":"nowhere","leagueId":"x","name":"X","startTime":189345} | 400 | VAL_002
            """)
    void refusesBadInput(String collection, String body, int status, String code) {
        winzo.desk()
                .api()
                .sendRaw("POST", "/api/trading/" + collection, body.getBytes(StandardCharsets.UTF_8))
                .expect(status, code);
    }

    private JsonNode read(EventOnOffer game) {
        return winzo.api()
                .get("/api/sports/" + game.sportId() + "/events/" + game.id())
                .expect(200)
                .data();
    }

    private List<String> events(Sport sport, String query) {
        return StreamSupport.stream(
                        winzo.api()
                                .get(sport.path() + "/events" + query)
                                .expect(200)
                                .data()
                                .spliterator(),
                        false)
                .map(event -> event.path("id").asText())
                .toList();
    }

    /** A sport of its own with one league. */
    private record Sport(Api trader, String id, String slug) {

        Sport(Api trader) {
            this(trader, "sport-" + UUID.randomUUID());
        }

        private Sport(Api trader, String slug) {
            this(trader, created(trader, "sports", Map.of("name", "A sport", "slug", slug)), slug);
            created(trader, "leagues", Map.of("sportId", slug, "name", "Premier"));
        }

        String path() {
            return "/api/sports/" + slug;
        }

        String contest(String name, String start) {
            return created(
                    trader, "events", Map.of("sportId", slug, "leagueId", "premier", "name", name, "startTime", start));
        }

        private static String created(Api trader, String collection, Map<String, Object> body) {
            return trader.post("/api/trading/" + collection, body)
                    .expect(201)
                    .data()
                    .path("id")
                    .asText();
        }
    }
}

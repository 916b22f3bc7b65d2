package com.winzo.it.client;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** The trader's side of a test: games of their own for each test, so that tests do not meet. */
public final class TradingDesk {

    private static final String SPORT = "test-football";

    private final Api trader;
    private String sportId;
    private String leagueId;

    public TradingDesk(Api trader) {
        this.trader = trader;
    }

    public Api api() {
        return trader;
    }

    /** A game that kicks off tomorrow. */
    public EventOnOffer event() {
        return event(Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS));
    }

    /** A game between two new teams. */
    public EventOnOffer event(Instant startTime) {
        prepare();
        String id = created(
                "events",
                Map.of(
                        "sportId", sportId,
                        "leagueId", leagueId,
                        "homeTeamId", team("Home"),
                        "awayTeamId", team("Away"),
                        "startTime", startTime.toString()));
        return new EventOnOffer(trader, sportId, id);
    }

    /** A race tomorrow, or whatever else has no two sides. */
    public EventOnOffer contest() {
        prepare();
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> contest =
                Map.of("sportId", sportId, "leagueId", leagueId, "name", "A race", "startTime", tomorrow.toString());
        return new EventOnOffer(trader, sportId, created("events", contest));
    }

    private String team(String side) {
        String name = side + " " + UUID.randomUUID().toString().substring(0, 13);
        return created("teams", Map.of("sportId", sportId, "leagueId", leagueId, "name", name, "code", "T"));
    }

    private synchronized void prepare() {
        if (leagueId != null) {
            return;
        }
        Answer known = trader.get("/api/sports/" + SPORT);
        sportId = known.status() == 200
                ? known.data().path("id").asText()
                : created("sports", Map.of("name", "Test football", "slug", SPORT));
        String name = "League " + UUID.randomUUID().toString().substring(0, 13);
        leagueId = created("leagues", Map.of("sportId", sportId, "name", name));
    }

    private String created(String collection, Map<String, Object> body) {
        return trader.post("/api/trading/" + collection, body)
                .expect(201)
                .data()
                .path("id")
                .asText();
    }
}

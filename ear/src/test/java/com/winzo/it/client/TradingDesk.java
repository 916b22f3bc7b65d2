package com.winzo.it.client;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The trader's side of a test: games of their own for each test, so that tests do not meet. */
public final class TradingDesk {

    private static final String FOOTBALL = "american-football";

    private final Api trader;
    private final Map<String, League> leagues = new ConcurrentHashMap<>();

    public TradingDesk(Api trader) {
        this.trader = trader;
    }

    public Api api() {
        return trader;
    }

    /** A game of American football that kicks off tomorrow. */
    public EventOnOffer event() {
        return event(tomorrow());
    }

    /** A game of American football between two new teams. */
    public EventOnOffer event(Instant startTime) {
        return game(league(FOOTBALL), startTime);
    }

    /** A game tomorrow of the sport with that slug. */
    public EventOnOffer gameOf(String sport) {
        return game(league(sport), tomorrow());
    }

    private EventOnOffer game(League league, Instant startTime) {
        String id = created(
                "events",
                Map.of(
                        "sportId", league.sportId(),
                        "leagueId", league.id(),
                        "homeTeamId", team(league, "Home"),
                        "awayTeamId", team(league, "Away"),
                        "startTime", startTime.toString()));
        return new EventOnOffer(trader, league.sportId(), id);
    }

    /** A race tomorrow, or whatever else has no two sides. */
    public EventOnOffer contest() {
        League league = league(FOOTBALL);
        Map<String, Object> contest = Map.of(
                "sportId", league.sportId(),
                "leagueId", league.id(),
                "name", "A race",
                "startTime", tomorrow().toString());
        return new EventOnOffer(trader, league.sportId(), created("events", contest));
    }

    private static Instant tomorrow() {
        return Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    }

    private String team(League league, String side) {
        String name = side + " " + UUID.randomUUID().toString().substring(0, 13);
        return created(
                "teams", Map.of("sportId", league.sportId(), "leagueId", league.id(), "name", name, "code", "T"));
    }

    private League league(String sport) {
        return leagues.computeIfAbsent(sport, this::newLeague);
    }

    private League newLeague(String sport) {
        Answer known = trader.get("/api/sports/" + sport);
        String sportId = known.status() == 200
                ? known.data().path("id").asText()
                : created("sports", Map.of("name", sport.replace('-', ' '), "slug", sport));
        String name = "League " + UUID.randomUUID().toString().substring(0, 13);
        return new League(sportId, created("leagues", Map.of("sportId", sportId, "name", name)));
    }

    private String created(String collection, Map<String, Object> body) {
        return trader.post("/api/trading/" + collection, body)
                .expect(201)
                .data()
                .path("id")
                .asText();
    }

    private record League(String sportId, String id) {}
}

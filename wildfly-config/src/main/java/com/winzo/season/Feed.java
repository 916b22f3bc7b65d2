package com.winzo.season;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The trader's side of the season: puts games and markets on offer, moves prices and lines, reports scores.
 *
 * <p>The line of a market never changes. When it moves, the market with the old line is closed (bets on it stay as they
 * are) and one with the new line opens.
 */
final class Feed {

    private static final String SPORT = "american-football";
    private static final int HALF = 2;
    private static final int CONFLICT = 409;

    private final Session trader;
    private final KickOffs kickOffs;
    private final Board board;
    private final OddsWatch watch;
    private final Map<Team, String> teamIds = new ConcurrentHashMap<>();
    private final Map<Game, String> eventIds = new ConcurrentHashMap<>();
    private String sportId;
    private String leagueId;

    Feed(Session trader, KickOffs kickOffs, Board board, OddsWatch watch) {
        this.trader = trader;
        this.kickOffs = kickOffs;
        this.board = board;
        this.watch = watch;
    }

    /** Makes sure that the sport, the league and the teams exist; an earlier season may have made them. */
    void prepareCatalogue(SeasonData season) {
        sportId = present("sports", Map.of("name", "American Football", "slug", SPORT));
        leagueId = present("leagues", Map.of("sportId", sportId, "name", "NFL", "slug", "nfl", "countryCode", "US"));
        for (Team team : season.teams()) {
            Map<String, Object> body =
                    Map.of("sportId", sportId, "leagueId", leagueId, "name", team.name(), "abbreviation", team.code());
            teamIds.put(team, present("teams", body));
        }
    }

    String eventId(Game game) {
        return eventIds.get(game);
    }

    /** Creates the event and its markets at the opening quotes. */
    void open(Game game) {
        Map<String, Object> event = Map.of(
                "sportId", sportId,
                "leagueId", leagueId,
                "homeTeamId", teamIds.get(game.home()),
                "awayTeamId", teamIds.get(game.away()),
                "startTime", kickOffs.of(game).toString());
        eventIds.put(
                game,
                trader.post("/api/trading/events", event, null)
                        .orRefused()
                        .path("id")
                        .asText());
        for (MarketKind kind : MarketKind.values()) {
            openMarket(game, PriceTrail.of(game, kind).getFirst());
        }
    }

    /** Moves all markets of the game from the opening to the closing quotes. */
    void move(Game game) {
        for (MarketKind kind : MarketKind.values()) {
            List<Quote> trail = PriceTrail.of(game, kind);
            for (Quote quote : trail.subList(1, trail.size())) {
                Board.Offer current = board.offer(game, kind);
                if (quote.sameLine(current.quote())) {
                    changePrices(game, current.withQuote(quote));
                } else {
                    setStatus(current, "closed", "The line moved to " + quote.line());
                    openMarket(game, quote);
                }
            }
        }
    }

    void kickOff(Game game) {
        progress(game, "live", new Score(0, 0), "Q1", "15:00");
    }

    /** Reports the score quarter by quarter and at last the final one, which settles the markets. */
    void playToTheEnd(Game game) {
        List<Score> scores = game.scoreByQuarter();
        for (int quarter = 1; quarter <= scores.size(); quarter++) {
            String status = quarter == HALF ? "halftime" : "live";
            progress(game, status, scores.get(quarter - 1), "Q" + quarter, "0:00");
        }
        Map<String, Object> result = Map.of(
                "home",
                game.finalScore().home(),
                "away",
                game.finalScore().away(),
                "period",
                game.wentToOvertime() ? "OT" : "Q4",
                "final",
                true);
        trader.post("/api/trading/events/" + eventId(game) + "/score", result, null)
                .orRefused();
    }

    private void progress(Game game, String status, Score score, String period, String clock) {
        Map<String, Object> change = Map.of(
                "status", status,
                "homeScore", score.home(),
                "awayScore", score.away(),
                "period", period,
                "clock", clock);
        trader.put("/api/trading/events/" + eventId(game), change, null).orRefused();
    }

    private void changePrices(Game game, Board.Offer moved) {
        List<Map<String, Object>> prices = new ArrayList<>();
        moved.selectionIds()
                .forEach((side, id) -> prices.add(
                        Map.of("selectionId", id, "odds", moved.quote().odds(side))));
        String path = "/api/trading/markets/" + moved.marketId() + "/prices";
        watch.measure(
                moved.marketId(),
                () -> trader.put(path, Map.of("selections", prices), null)
                        .orRefused()
                        .path("version")
                        .asLong());
        board.show(game, moved);
    }

    private void setStatus(Board.Offer offer, String status, String reason) {
        trader.post(
                        "/api/trading/markets/" + offer.marketId() + "/status",
                        Map.of("status", status, "reason", reason),
                        null)
                .orRefused();
    }

    private void openMarket(Game game, Quote quote) {
        Map<String, Object> market = new LinkedHashMap<>();
        market.put("type", quote.kind().wire());
        market.put("name", name(quote));
        if (quote.line() != null) {
            market.put("line", quote.line());
        }
        market.put(
                "selections",
                quote.kind().sides().stream()
                        .map(side -> selection(game, quote, side))
                        .toList());
        JsonNode created = trader.post("/api/trading/events/" + eventId(game) + "/markets", market, null)
                .orRefused();
        Map<Side, String> selectionIds = new EnumMap<>(Side.class);
        for (int i = 0; i < quote.kind().sides().size(); i++) {
            selectionIds.put(
                    quote.kind().sides().get(i),
                    created.path("selections").path(i).path("id").asText());
        }
        board.show(game, new Board.Offer(created.path("id").asText(), quote, Map.copyOf(selectionIds)));
    }

    private static Map<String, Object> selection(Game game, Quote quote, Side side) {
        return Map.of("name", name(game, quote, side), "side", side.wire(), "odds", quote.odds(side));
    }

    private static String name(Quote quote) {
        return switch (quote.kind()) {
            case MONEYLINE -> "Moneyline";
            case POINT_SPREAD -> "Point spread " + signed(quote.line());
            case TOTAL_POINTS -> "Total points " + quote.line();
        };
    }

    private static String name(Game game, Quote quote, Side side) {
        String team = side == Side.HOME ? game.home().name() : game.away().name();
        return switch (quote.kind()) {
            case MONEYLINE -> team;
            case POINT_SPREAD ->
                team + " "
                        + signed(side == Side.HOME ? quote.line() : quote.line().negate());
            case TOTAL_POINTS -> (side == Side.OVER ? "Over " : "Under ") + quote.line();
        };
    }

    private static String signed(BigDecimal points) {
        return points.signum() > 0 ? "+" + points : points.toString();
    }

    /** Creates it, or takes the one that has the same slug already. */
    private String present(String collection, Map<String, Object> body) {
        Answer answer = trader.post("/api/trading/" + collection, body, null);
        String holder = answer.error().path("details").path("id").asText("");
        return answer.status() == CONFLICT && !holder.isEmpty()
                ? holder
                : answer.orRefused().path("id").asText();
    }
}

package com.winzo.it.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A game that a trader has put up. */
public record EventOnOffer(Api trader, String sportId, String id) {

    /** The event as everybody reads it. */
    public JsonNode read(Api api) {
        return api.get("/api/sports/" + sportId + "/events/" + id).expect(200).data();
    }

    /** Its markets as everybody reads them. */
    public JsonNode markets(Api api) {
        return api.get("/api/sports/" + sportId + "/events/" + id + "/markets")
                .expect(200)
                .data();
    }

    public MarketOnOffer moneyline(String home, String away) {
        return market("moneyline", null, "home", home, "away", away);
    }

    /** @param line the handicap of the home side */
    public MarketOnOffer pointSpread(String line, String home, String away) {
        return market("point_spread", line, "home", home, "away", away);
    }

    public MarketOnOffer totalPoints(String line, String over, String under) {
        return market("total_points", line, "over", over, "under", under);
    }

    public MarketOnOffer matchResult(String home, String draw, String away) {
        return market("match_result", null, "home", home, "draw", draw, "away", away);
    }

    /** @param sidesAndOdds side, odds, side, odds, … */
    public MarketOnOffer market(String type, String line, String... sidesAndOdds) {
        List<Map<String, Object>> selections = new ArrayList<>();
        for (int i = 0; i < sidesAndOdds.length; i += 2) {
            selections.add(Map.of(
                    "name", sidesAndOdds[i], "side", sidesAndOdds[i], "odds", new BigDecimal(sidesAndOdds[i + 1])));
        }
        Map<String, Object> market = new LinkedHashMap<>();
        market.put("type", type);
        market.put("name", type);
        if (line != null) {
            market.put("line", new BigDecimal(line));
        }
        market.put("selections", selections);
        return offer(market);
    }

    /** Runners at these odds, with the market's terms beside them. */
    public MarketOnOffer runners(Map<String, ?> terms, String... odds) {
        List<Map<String, Object>> runners = new ArrayList<>();
        for (String each : odds) {
            runners.add(Map.of("name", "Runner " + (runners.size() + 1), "odds", new BigDecimal(each)));
        }
        Map<String, Object> market = new LinkedHashMap<>(Map.of("type", "futures", "selections", runners));
        market.putAll(terms);
        return offer(market);
    }

    /** A market as it would be sent. */
    public MarketOnOffer offer(Map<String, ?> market) {
        JsonNode created = trader.post("/api/trading/events/" + id + "/markets", market)
                .expect(201)
                .data();
        return new MarketOnOffer(this, created.path("id").asText());
    }

    /** Reports how it goes or ended, as it would be sent; what that has brought about. */
    public JsonNode report(Map<String, ?> report) {
        return trader.post("/api/trading/events/" + id + "/score", report)
                .expect(200)
                .data();
    }

    /** Changes what the trader may change, for example {@code Map.of("status", "live")}. */
    public Answer change(Map<String, ?> change) {
        return trader.put("/api/trading/events/" + id, change);
    }

    public void kickOff() {
        change(Map.of("status", "live", "homeScore", 0, "awayScore", 0, "period", "Q1"))
                .expect(200);
    }

    /** Reports the final score, which settles every market that it decides; what it brought about. */
    public JsonNode finish(int home, int away) {
        return trader.post(
                        "/api/trading/events/" + id + "/score",
                        Map.of("home", home, "away", away, "period", "Q4", "final", true))
                .expect(200)
                .data();
    }
}

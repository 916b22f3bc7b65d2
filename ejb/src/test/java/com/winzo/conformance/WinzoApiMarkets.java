package com.winzo.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.kernel.Side;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Offers the markets of cases in a running Winzo, reports the results of their events, and reads how they were graded. */
final class WinzoApiMarkets {

    private final WinzoApi api;

    WinzoApiMarkets(WinzoApi api) {
        this.api = api;
    }

    /** @throws CannotBeAsked where the public API has no way to ask */
    MarketCase.Expected grade(MarketCase market) throws IOException {
        MarketCase.Result result = market.result();
        if (result.completion().equals("abandoned") && result.home() == null) {
            throw new CannotBeAsked("what has no score has not begun, so it cannot break off");
        }
        String event = result.home() == null ? api.newContest() : api.newGame();
        JsonNode offered = api.market(event, offer(market.market()));
        reportStartingPrices(offered, result);
        report(event, result);
        return answer(offered.path("id").asText());
    }

    private static Map<String, Object> offer(MarketCase.Market market) {
        List<Map<String, Object>> selections = new ArrayList<>();
        for (String selection : market.selections()) {
            boolean isSide =
                    Arrays.stream(Side.values()).anyMatch(side -> side.name().equalsIgnoreCase(selection));
            selections.add(Map.of("name", selection, "side", isSide ? selection : "none", "odds", new BigDecimal("2")));
        }
        Map<String, Object> offer = new LinkedHashMap<>();
        offer.put("type", market.type());
        offer.put("line", market.line() == null ? null : new BigDecimal(market.line()));
        offer.put("subject", market.subject());
        offer.put("winners", market.winners());
        offer.put("placeTerms", market.placeTerms());
        offer.put("selections", selections);
        offer.put("startingPrices", market.selections().contains("favourite"));
        return offer;
    }

    private void reportStartingPrices(JsonNode offered, MarketCase.Result result) throws IOException {
        if (result.startingPrices() == null) {
            return;
        }
        String path = "/api/trading/markets/" + offered.path("id").asText();
        List<Map<String, ?>> prices = new ArrayList<>();
        for (JsonNode selection : offered.path("selections")) {
            String name = selection.path("name").asText();
            String id = selection.path("id").asText();
            if (result.startingPrices().containsKey(name)) {
                prices.add(Map.of(
                        "selectionId",
                        id,
                        "odds",
                        new BigDecimal(result.startingPrices().get(name))));
            } else if (result.withdrawn() != null && result.withdrawn().contains(name)) {
                Map<String, ?> order = Map.of("selectionId", id, "odds", new BigDecimal("2"));
                WinzoApi.expect(200, api.trade("POST", path + "/withdraw", order));
            }
        }
        WinzoApi.expect(200, api.trade("POST", path + "/starting-prices", Map.of("selections", prices)));
    }

    private void report(String event, MarketCase.Result result) throws IOException {
        String path = "/api/trading/events/" + event;
        switch (result.completion()) {
            case "cancelled" -> WinzoApi.expect(200, api.trade("PUT", path, Map.of("status", "cancelled")));
            case "postponed" -> WinzoApi.expect(200, api.trade("PUT", path, postponement(result)));
            default -> WinzoApi.expect(200, api.trade("POST", path + "/score", score(result)));
        }
    }

    private static Map<String, ?> postponement(MarketCase.Result result) {
        if (result.delayHours() == null) {
            return Map.of("status", "postponed");
        }
        Instant start = Instant.parse(WinzoApi.tomorrow()).plus(Duration.ofHours(result.delayHours()));
        return Map.of("status", "postponed", "startTime", start.toString());
    }

    private static Map<String, Object> score(MarketCase.Result result) {
        Map<String, Object> score = new LinkedHashMap<>();
        score.put("home", result.home());
        score.put("away", result.away());
        score.put("period", result.abandonedIn());
        score.put(result.completion().equals("abandoned") ? "abandoned" : "final", true);
        if (result.periods() != null) {
            score.put(
                    "periods",
                    result.periods().stream()
                            .map(period ->
                                    Map.of("period", period.name(), "home", period.home(), "away", period.away()))
                            .toList());
        }
        if (result.statistics() != null) {
            Map<String, BigDecimal> numbers = new LinkedHashMap<>();
            result.statistics().forEach((name, number) -> numbers.put(name, new BigDecimal(number)));
            score.put("statistics", numbers);
        }
        if (result.places() != null) {
            score.put(
                    "ranking",
                    result.places().entrySet().stream()
                            .map(place -> Map.of("name", place.getKey(), "place", place.getValue()))
                            .toList());
        }
        score.put("absent", result.withdrawn() == null ? List.of() : result.withdrawn());
        return score;
    }

    private MarketCase.Expected answer(String id) throws IOException {
        JsonNode market = WinzoApi.expect(200, api.trade("GET", "/api/trading/markets/" + id, null));
        String status = market.path("status").asText().toLowerCase(Locale.ROOT);
        if (!status.equals("settled") && !status.equals("voided")) {
            return new MarketCase.Expected(false, null);
        }
        List<MarketCase.Outcome> outcomes = new ArrayList<>();
        market.path("selections")
                .forEach(selection -> outcomes.add(new MarketCase.Outcome(
                        selection.path("result").asText(),
                        selection.path("deadHeatFraction").asText(null))));
        return new MarketCase.Expected(true, outcomes);
    }
}

package com.winzo.it.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A market that a trader has put up. Reads itself afresh; nothing is remembered but its id. */
public record MarketOnOffer(EventOnOffer event, String id) {

    /** One selection at the odds that it shows. */
    public record Pick(String marketId, String selectionId, String side, BigDecimal odds) {

        /** The same selection at odds that are perhaps no longer offered. */
        public Pick at(String otherOdds) {
            return new Pick(marketId, selectionId, side, new BigDecimal(otherOdds));
        }
    }

    /** The market as everybody reads it. */
    public JsonNode read() {
        for (JsonNode market : event.markets(trader())) {
            if (market.path("id").asText().equals(id)) {
                return market;
            }
        }
        throw new AssertionError("the event " + event.id() + " does not show its market " + id);
    }

    private Api trader() {
        return event.trader();
    }

    public String status() {
        return read().path("status").asText();
    }

    public long version() {
        return read().path("version").asLong();
    }

    public List<Pick> picks() {
        return StreamSupport.stream(read().path("selections").spliterator(), false)
                .map(selection -> new Pick(
                        id,
                        selection.path("id").asText(),
                        selection.path("side").asText(),
                        selection.path("odds").decimalValue()))
                .toList();
    }

    /** The selection of that side, or of the runner with that name's position. */
    public Pick pick(String side) {
        return picks().stream()
                .filter(pick -> pick.side().equals(side))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no selection for " + side));
    }

    /**
     * Sets the odds of one side.
     *
     * @return the market after it
     */
    public JsonNode reprice(String side, String odds) {
        Map<String, Object> price = Map.of("selectionId", pick(side).selectionId(), "odds", new BigDecimal(odds));
        return trader().put("/api/trading/markets/" + id + "/prices", Map.of("selections", List.of(price)))
                .expect(200)
                .data();
    }

    /** Sets the odds of all selections, in their order. */
    public void prices(String... odds) {
        List<Pick> picks = picks();
        List<Map<String, Object>> prices = new ArrayList<>();
        for (int i = 0; i < odds.length; i++) {
            prices.add(Map.of("selectionId", picks.get(i).selectionId(), "odds", new BigDecimal(odds[i])));
        }
        trader().put("/api/trading/markets/" + id + "/prices", Map.of("selections", prices))
                .expect(200);
    }

    /** {@code open}, {@code suspended} or {@code closed}. */
    public void status(String status, String reason) {
        Answer answer =
                trader().post("/api/trading/markets/" + id + "/status", Map.of("status", status, "reason", reason));
        answer.expect(200);
    }

    /** Records results by side, for example {@code Map.of("home", "win", "away", "loss")}. */
    public Answer result(Map<String, String> resultBySide) {
        List<Map<String, Object>> results = new ArrayList<>();
        resultBySide.forEach(
                (side, result) -> results.add(Map.of("selectionId", pick(side).selectionId(), "result", result)));
        return trader().post("/api/trading/markets/" + id + "/result", Map.of("results", results));
    }

    /** Records a ranking: the places in the order of the selections, 0 for none. */
    public Answer ranking(int... places) {
        List<Pick> picks = picks();
        List<Map<String, Object>> results = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            if (places[i] > 0) {
                results.add(Map.of("selectionId", picks.get(i).selectionId(), "place", places[i]));
            }
        }
        return trader().post("/api/trading/markets/" + id + "/result", Map.of("results", results));
    }

    /** Takes a runner out, counted from 0, whose price had been that. */
    public Answer withdraw(int runner, String odds) {
        return trader().post(
                        "/api/trading/markets/" + id + "/withdraw",
                        Map.of("selectionId", picks().get(runner).selectionId(), "odds", new BigDecimal(odds)));
    }

    /** Reports starting prices in the order of the selections. */
    public Answer startingPrices(String... odds) {
        List<Pick> picks = picks();
        List<Map<String, Object>> prices = new ArrayList<>();
        for (int i = 0; i < odds.length; i++) {
            prices.add(Map.of("selectionId", picks.get(i).selectionId(), "odds", new BigDecimal(odds[i])));
        }
        return trader().post("/api/trading/markets/" + id + "/starting-prices", Map.of("selections", prices));
    }

    /** Takes the result back; the next one is a resettlement. */
    public Answer rollback(String reason) {
        return trader().post("/api/trading/markets/" + id + "/rollback", Map.of("reason", reason));
    }

    /** Voids the market with all its bets. */
    public Answer voidAll(String reason) {
        return trader().post("/api/trading/markets/" + id + "/void", Map.of("reason", reason));
    }

    /** Waits until it has that status. */
    public void awaitStatus(String status) {
        Await.until("market " + id + " is " + status, this::status, status::equals);
    }
}

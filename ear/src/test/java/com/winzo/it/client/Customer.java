package com.winzo.it.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A registered customer with an API of their own. */
public record Customer(Login login, String accountId, Api api) {

    /** Pays in through the sandbox, which settles at once. */
    public Customer deposit(String amount) {
        tryDeposit(amount).expect(201);
        return this;
    }

    /** Takes money out through the sandbox. */
    public void withdraw(String amount) {
        tryWithdraw(amount).expect(201);
    }

    /** Tries to pay in through the sandbox. */
    public Answer tryDeposit(String amount) {
        return pay("deposit", amount);
    }

    /** Tries to take money out through the sandbox. */
    public Answer tryWithdraw(String amount) {
        return pay("withdraw", amount);
    }

    private Answer pay(String way, String amount) {
        return api.withKey(UUID.randomUUID().toString())
                .post(
                        "/api/payments/" + way,
                        Map.of("amount", new BigDecimal(amount), "currency", "USD", "method", "sandbox"));
    }

    /** The balance that can be staked. */
    public BigDecimal balance() {
        return api.get("/api/users/balance").expect(200).data().path("balance").decimalValue();
    }

    /** Tries to place a single under a fresh key. */
    public Answer tryBet(String stake, MarketOnOffer.Pick... picks) {
        return tryBet(UUID.randomUUID().toString(), stake, picks);
    }

    /** Tries to place a single or, with several picks, a parlay. */
    public Answer tryBet(String key, String stake, MarketOnOffer.Pick... picks) {
        return api.withKey(key).post("/api/bets", slip(stake, picks));
    }

    /**
     * Places a bet.
     *
     * @return the confirmation
     */
    public JsonNode bet(String stake, MarketOnOffer.Pick... picks) {
        return tryBet(stake, picks).expect(201).data();
    }

    /** Tries to place a slip as it would be sent, under a fresh key. */
    public Answer tryPlace(Map<String, ?> slip) {
        return api.withKey(UUID.randomUUID().toString()).post("/api/bets", slip);
    }

    /**
     * Places a slip as it would be sent.
     *
     * @return the id of the bet
     */
    public String place(Map<String, ?> slip) {
        return tryPlace(slip).expect(201).data().path("betId").asText();
    }

    /** A slip of these picks with other fields than a single or a parlay has. */
    public static Map<String, Object> slip(String stake, Map<String, ?> fields, MarketOnOffer.Pick... picks) {
        Map<String, Object> slip = new LinkedHashMap<>(slip(stake, picks));
        slip.putAll(fields);
        return slip;
    }

    /** How a bet came to what it pays. */
    public JsonNode explanation(String betId) {
        return api.get("/api/bets/" + betId + "/settlement").expect(200).data();
    }

    /** A bet as the server has it. */
    public JsonNode readBet(String betId) {
        return api.get("/api/bets/" + betId).expect(200).data();
    }

    /** What a bet can be cashed out for. */
    public JsonNode cashOutQuote(String betId) {
        return api.get("/api/bets/" + betId + "/cashout").expect(200).data();
    }

    /** What a part of a bet can be cashed out for. */
    public JsonNode cashOutQuote(String betId, String stake) {
        return api.get("/api/bets/" + betId + "/cashout?stake=" + stake)
                .expect(200)
                .data();
    }

    /** Tries to cash a bet out as the quote says, with other fields or in place of some. */
    public Answer tryCashOut(String betId, JsonNode quote, Map<String, ?> fields) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("version", quote.path("version").asText());
        request.put("amount", quote.path("amount").decimalValue());
        request.put("stake", quote.path("stake").decimalValue());
        request.putAll(fields);
        return api.withKey(UUID.randomUUID().toString()).post("/api/bets/" + betId + "/cashout", request);
    }

    /** Cashes a bet out for what it is worth now. */
    public JsonNode cashOut(String betId) {
        return tryCashOut(betId, cashOutQuote(betId), Map.of()).expect(200).data();
    }

    /** Cashes a part of the stake of each line out for what it is worth now. */
    public JsonNode cashOut(String betId, String stake) {
        return tryCashOut(betId, cashOutQuote(betId, stake), Map.of())
                .expect(200)
                .data();
    }

    /** Waits until a bet is settled, voided or cancelled. */
    public JsonNode awaitDecided(String betId) {
        return Await.until(
                "bet " + betId + " is decided",
                () -> readBet(betId),
                bet -> !List.of("pending", "accepted")
                        .contains(bet.path("status").asText()));
    }

    /**
     * Waits until a bet's settlement of that version is booked. After a rollback this is the one to wait for: until the rollback has
     * reached the bet it still shows the decision before.
     */
    public JsonNode awaitSettlement(String betId, int version) {
        return Await.until(
                "bet " + betId + " has settlement " + version,
                () -> readBet(betId),
                bet -> bet.path("settlementVersion").asInt() == version);
    }

    /** A slip that takes the picks at the odds they show. */
    public static Map<String, Object> slip(String stake, MarketOnOffer.Pick... picks) {
        return Map.of(
                "selections",
                List.of(picks).stream()
                        .map(pick -> Map.of(
                                "marketId", pick.marketId(), "selectionId", pick.selectionId(), "odds", pick.odds()))
                        .toList(),
                "stake",
                new BigDecimal(stake),
                "betType",
                picks.length == 1 ? "single" : "parlay");
    }
}

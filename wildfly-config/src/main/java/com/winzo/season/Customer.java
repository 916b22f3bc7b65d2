package com.winzo.season;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.season.PlannedBet.Pick;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A simulated customer: joins, pays in, places the planned bets one after the other and keeps own books. */
final class Customer {

    private static final String INSUFFICIENT_BALANCE = "BET_001";
    private static final String MARKET_CLOSED = "BET_002";
    private static final String ODDS_CHANGED = "BET_003";
    private static final long DEPOSIT_CENTS = 250_00;

    private final String runTag;
    private final Board board;
    private final Tally tally;
    private final Session session;
    private final Bookkeeping books = new Bookkeeping();
    private int deposits;

    private Customer(String runTag, Board board, Tally tally, Session session) {
        this.runTag = runTag;
        this.board = board;
        this.tally = tally;
        this.session = session;
    }

    /** Registers the person and logs in. */
    static Customer join(Api api, Person person, String password, String runTag, Board board, Tally tally) {
        Map<String, Object> registration = new LinkedHashMap<>();
        registration.put("username", person.username());
        registration.put("email", person.email());
        registration.put("password", password);
        registration.put("firstName", person.firstName());
        registration.put("lastName", person.lastName());
        registration.put("dateOfBirth", person.dateOfBirth().toString());
        registration.put("countryCode", "US");
        registration.put("currency", Money.CURRENCY);
        api.send("POST", "/api/auth/register", registration, null, null).orRefused();
        return new Customer(runTag, board, tally, Session.login(api, person.username(), password));
    }

    Session session() {
        return session;
    }

    Bookkeeping books() {
        return books;
    }

    /** Pays in, in equal amounts, until the balance covers what is planned. */
    void payInFor(long plannedCents) {
        while (books.balanceCents() < plannedCents) {
            Map<String, Object> deposit =
                    Map.of("amount", Money.dollars(DEPOSIT_CENTS), "currency", Money.CURRENCY, "method", "sandbox");
            String key = runTag + "-deposit-" + session.username() + "-" + deposits++;
            session.post("/api/payments/deposit", deposit, key).orRefused();
            books.deposited(DEPOSIT_CENTS);
        }
    }

    /** Goes through with a planned bet; what the server should not have done is noted as a surprise. */
    void place(PlannedBet bet) {
        String key = runTag + "-bet-" + bet.number();
        List<Leg> current = bet.picks().stream().map(this::currentLeg).toList();
        switch (bet.manner()) {
            case PLAIN -> accept(bet, current, key);
            case REPEATED -> {
                String betId = accept(bet, current, key);
                repeat(bet, current, key, betId);
            }
            case STALE_PRICE -> {
                List<Leg> stale = new ArrayList<>(current);
                stale.set(0, openingLeg(bet.picks().getFirst()));
                refuse(bet, stale, bet.stakeCents(), key + "-stale", ODDS_CHANGED);
                accept(bet, current, key);
            }
            case BEYOND_BALANCE ->
                refuse(bet, current, books.balanceCents() + bet.stakeCents(), key, INSUFFICIENT_BALANCE);
            case TOO_LATE -> refuse(bet, current, bet.stakeCents(), key, MARKET_CLOSED);
        }
    }

    /** What the server says is in the wallet, in cents. */
    long balanceOnServerCents() {
        JsonNode balance = session.get("/api/users/balance").orRefused().path("balance");
        return Money.cents(balance.decimalValue());
    }

    private String accept(PlannedBet bet, List<Leg> legs, String key) {
        long start = System.nanoTime();
        Answer answer = session.post("/api/bets", slip(bet, legs, bet.stakeCents()), key);
        tally.placementTook(System.nanoTime() - start);
        if (!answer.ok()) {
            tally.refused(answer.code());
            tally.surprise("Bet " + bet.number() + " of " + session.username() + " was refused: " + answer);
            return null;
        }
        String betId = answer.data().path("betId").asText();
        int week = bet.picks().getFirst().game().week();
        books.placed(new PlacedBet(betId, week, legs, bet.stakeCents()));
        checkConfirmation(bet, legs, answer);
        return betId;
    }

    private void checkConfirmation(PlannedBet bet, List<Leg> legs, Answer answer) {
        JsonNode confirmed = answer.data();
        long potential = Money.cents(confirmed.path("potentialWin").decimalValue());
        long stake = Money.cents(confirmed.path("totalStake").decimalValue());
        String status = confirmed.path("status").asText();
        if (!status.equals("accepted")
                || stake != bet.stakeCents()
                || potential != NaivePayout.potentialCents(bet.stakeCents(), legs)) {
            tally.surprise("Bet " + bet.number() + " of " + session.username() + " was confirmed as " + confirmed);
        }
    }

    private void repeat(PlannedBet bet, List<Leg> legs, String key, String betId) {
        Answer again = session.post("/api/bets", slip(bet, legs, bet.stakeCents()), key);
        if (again.ok()
                && again.replayed()
                && again.data().path("betId").asText().equals(betId)) {
            tally.replayed();
        } else {
            tally.surprise("Bet " + bet.number() + " sent twice with one key, the first was " + betId + ": " + again
                    + again.data());
        }
    }

    private void refuse(PlannedBet bet, List<Leg> legs, long stakeCents, String key, String expectedCode) {
        Answer answer = session.post("/api/bets", slip(bet, legs, stakeCents), key);
        if (!answer.ok()) {
            tally.refused(answer.code());
        }
        if (answer.ok() || !answer.code().equals(expectedCode)) {
            tally.surprise("Bet " + bet.number() + " (" + bet.manner() + ") should have met " + expectedCode + ": "
                    + answer + answer.data());
        }
    }

    private Map<String, Object> slip(PlannedBet bet, List<Leg> legs, long stakeCents) {
        List<Map<String, Object>> selections = new ArrayList<>();
        for (Leg leg : legs) {
            Board.Offer offer = board.offer(leg.game(), leg.kind());
            selections.add(Map.of(
                    "marketId", offer.marketId(),
                    "selectionId", offer.selectionIds().get(leg.side()),
                    "odds", leg.odds()));
        }
        return Map.of(
                "selections",
                selections,
                "stake",
                Money.dollars(stakeCents),
                "betType",
                bet.parlay() ? "parlay" : "single",
                "acceptOddsChanges",
                false);
    }

    private Leg currentLeg(Pick pick) {
        Quote quote = board.offer(pick.game(), pick.kind()).quote();
        return new Leg(pick.game(), pick.kind(), quote.line(), pick.side(), quote.odds(pick.side()));
    }

    private static Leg openingLeg(Pick pick) {
        BigDecimal odds = PriceTrail.of(pick.game(), pick.kind()).getFirst().odds(pick.side());
        return new Leg(pick.game(), pick.kind(), null, pick.side(), odds);
    }
}

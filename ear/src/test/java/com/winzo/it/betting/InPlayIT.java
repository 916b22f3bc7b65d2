package com.winzo.it.betting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Api;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.EventOnOffer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.MarketOnOffer.Pick;
import com.winzo.it.client.Socket;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bets on running games: they wait, a second look decides, and nothing keeps their stakes for ever. */
@WinzoTest
class InPlayIT {

    /** Long enough that a test does something before it is over. */
    private static final int LONG_MILLIS = 3000;

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    private EventOnOffer game;
    private MarketOnOffer market;
    private Customer customer;

    @BeforeEach
    void aGameThatIsOnAndACustomer() {
        game = winzo.desk().event();
        market = game.moneyline("2.00", "1.80");
        customer = winzo.customer("100.00");
        game.kickOff();
    }

    @Test
    void aMarketThatIsNotOfferedInPlayTakesNoBet() {
        customer.tryBet("10.00", market.pick("home")).expect(409, "BET_002");
        offerInPlay(LONG_MILLIS);
        stopOffering();
        customer.tryBet("10.00", market.pick("home")).expect(409, "BET_002");
    }

    @Test
    void aBetWaitsAndIsAccepted() {
        offerInPlay(500);
        Pick home = market.pick("home");
        String key = UUID.randomUUID().toString();
        try (Socket socket = winzo.socket(customer)) {
            Answer answer = customer.tryBet(key, "10.00", home).expect(202);
            JsonNode pending = answer.data();
            String bet = pending.path("betId").asText();

            assertThat(pending.path("status").asText()).isEqualTo("pending");
            assertThat(Instant.parse(pending.path("expiresAt").asText()))
                    .isAfter(Instant.parse(pending.path("placedAt").asText()));
            assertThat(answer.header("Location")).endsWith("/api/bets/" + bet);
            assertThat(pending.path("balance").decimalValue()).isEqualTo("90.00");
            assertThat(customer.balance()).isEqualTo("90.00");

            JsonNode told = socket.awaitEvent(
                            "bet_confirmed",
                            frame -> frame.data().path("status").asText().equals("accepted"))
                    .data();
            assertThat(told.path("betId").asText()).isEqualTo(bet);
            assertThat(told.path("expiresAt").isNull()).isTrue();
            assertThat(customer.readBet(bet).path("status").asText()).isEqualTo("accepted");
            assertThat(customer.tryBet(key, "10.00", home).expect(202).data()).isEqualTo(pending);

            game.finish(24, 17);
            assertThat(customer.awaitDecided(bet).path("actualWin").decimalValue())
                    .isEqualTo("20.00");
        }
    }

    @Test
    void withoutADelayABetIsAcceptedAtOnce() {
        offerInPlay(0);
        assertThat(customer.bet("10.00", market.pick("home")).path("status").asText())
                .isEqualTo("accepted");
    }

    /** The cases wait side by side, each on a game and with a customer of its own. */
    @Test
    void whatHappensMeanwhileRefusesTheBet() {
        List<Runnable> refusals = Map.of(
                        "score", "BET_010",
                        "suspension", "BET_002",
                        "closing", "BET_002",
                        "price", "BET_003",
                        "end", "BET_002",
                        "brake", "BET_002")
                .entrySet()
                .stream()
                .map(each -> happensMeanwhile(each.getKey(), each.getValue()))
                .toList();
        refusals.forEach(Runnable::run);
    }

    /** Something happens while a bet waits; what is left to do is to see it refused. */
    private Runnable happensMeanwhile(String what, String code) {
        aGameThatIsOnAndACustomer();
        offerInPlay(LONG_MILLIS);
        Customer bettor = customer;
        Socket socket = winzo.socket(bettor);
        String bet = pending("10.00", market.pick("home"));
        switch (what) {
            case "score" -> game.change(Map.of("homeScore", 7)).expect(200);
            case "suspension" -> market.status("suspended", "var");
            case "closing" -> market.status("closed", "over");
            case "price" -> market.reprice("home", "1.90");
            case "brake" -> game.change(Map.of("status", "suspended")).expect(200);
            default -> game.finish(24, 17);
        }
        return () -> {
            try (socket) {
                assertRefused(what, code, bettor, bet, socket);
            }
        };
    }

    private static void assertRefused(String what, String code, Customer bettor, String bet, Socket socket) {
        JsonNode told = socket.awaitEvent("bet_rejected", frame -> true).data();

        assertThat(told.path("betId").asText()).as(what).isEqualTo(bet);
        assertThat(told.path("code").asText()).as(what).isEqualTo(code);
        assertThat(told.path("refund").decimalValue()).as(what).isEqualTo("10.00");
        assertThat(told.path("balance").decimalValue()).as(what).isEqualTo("100.00");
        JsonNode read = bettor.readBet(bet);
        assertThat(read.path("status").asText()).as(what).isEqualTo("rejected");
        assertThat(read.path("refusal").asText()).as(what).isEqualTo(code);
        assertThat(bettor.balance()).as(what).isEqualTo("100.00");
        bettor.api().get("/api/bets/" + bet + "/receipt").expect(409);
        Await.until(
                "the customer is notified",
                () -> bettor.api().get("/api/users/notifications").expect(200).body(),
                notifications -> notifications.contains("Bet not accepted"));
    }

    /** The cases wait side by side: policy, least odds and odds while the bet waits; what becomes of it and at which odds. */
    @Test
    void thePricePolicyDecides() {
        List<Runnable> decisions = """
                better -    2.20 accepted 2.00
                any    -    2.20 accepted 2.00
                any    -    1.50 accepted 1.50
                any    1.60 1.50 rejected 2.00
                better -    1.50 rejected 2.00
                none   -    2.20 rejected 2.00
                """.lines().map(this::priceChangesMeanwhile).toList();
        decisions.forEach(Runnable::run);
    }

    /** The price changes while a bet waits; what is left to do is to see what was decided. */
    private Runnable priceChangesMeanwhile(String line) {
        String[] cells = line.split(" +");
        aGameThatIsOnAndACustomer();
        offerInPlay(LONG_MILLIS);
        Map<String, Object> fields = new HashMap<>(Map.of("oddsPolicy", cells[0]));
        if (!cells[1].equals("-")) {
            fields.put("minOdds", new BigDecimal(cells[1]));
        }
        Customer bettor = customer;
        EventOnOffer itsGame = game;
        Api repeatable = bettor.api().withKey(UUID.randomUUID().toString());
        Map<String, Object> slip = Customer.slip("10.00", fields, market.pick("home"));
        JsonNode pending = repeatable.post("/api/bets", slip).expect(202).data();
        market.reprice("home", cells[2]);

        return () -> {
            String bet = pending.path("betId").asText();
            JsonNode decided = awaitDecision(bettor, bet);
            BigDecimal odds = new BigDecimal(cells[4]);
            BigDecimal win = odds.multiply(BigDecimal.TEN);
            assertThat(decided.path("status").asText()).as(line).isEqualTo(cells[3]);
            assertThat(decided.path("selections").get(0).path("odds").decimalValue())
                    .as(line)
                    .isEqualByComparingTo(odds);
            assertThat(decided.path("potentialWin").decimalValue()).as(line).isEqualByComparingTo(win);
            assertThat(repeatable.post("/api/bets", slip).expect(202).data())
                    .as(line)
                    .isEqualTo(pending);
            if (cells[3].equals("accepted")) {
                itsGame.finish(24, 17);
                assertThat(bettor.awaitDecided(bet).path("actualWin").decimalValue())
                        .as(line)
                        .isEqualByComparingTo(win);
            }
        };
    }

    @Test
    void aPendingBetIsSeenButNotCalledOff() {
        offerInPlay(LONG_MILLIS);
        String bet = pending("10.00", market.pick("home"));

        JsonNode read = customer.readBet(bet);
        assertThat(read.path("status").asText()).isEqualTo("pending");
        assertThat(read.path("expiresAt").asText()).isNotEmpty();
        assertThat(customer.api().get("/api/bets?status=pending").expect(200).data())
                .hasSize(1);
        Answer refused =
                customer.api().put("/api/bets/" + bet + "/cancel", Map.of()).expect(409, "BET_006");
        assertThat(refused.error().path("details").path("obstacles").toString()).contains("in_play");
        assertThat(openBets()).isEqualTo(1);
        assertThat(awaitDecision(bet).path("status").asText()).isEqualTo("accepted");
    }

    @Test
    void aParlayWaitsForItsRunningLeg() {
        offerInPlay(300);
        Pick later = winzo.desk().event().moneyline("1.50", "2.50").pick("home");

        String bet = pending("10.00", market.pick("home"), later);

        assertThat(awaitDecision(bet).path("potentialWin").decimalValue()).isEqualTo("30.00");
    }

    @Test
    void aVoidedSpanRefusesThePendingBetsInIt() {
        offerInPlay(LONG_MILLIS);
        String bet = pending("10.00", market.pick("home"));

        winzo.desk()
                .api()
                .post(
                        "/api/trading/markets/" + market.id() + "/void",
                        Map.of("from", Instant.now().minusSeconds(60).toString(), "reason", "late"))
                .expect(200);

        assertThat(awaitDecision(bet).path("status").asText()).isEqualTo("rejected");
        assertThat(customer.balance()).isEqualTo("100.00");
    }

    /** Somebody holds the market so that no second look can be taken; the deadline ends the waiting all the same. */
    @Test
    void pastItsDeadlineTheStakeGoesBackWhateverHappens() throws SQLException {
        offerInPlay(500);
        String bet = pending("10.00", market.pick("home"));
        try (Connection connection = books.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select market_lock(array['" + market.id() + "'::uuid])");

            JsonNode decided = awaitDecision(bet);

            assertThat(decided.path("status").asText()).isEqualTo("rejected");
            assertThat(decided.path("refusal").asText()).isEqualTo("BET_011");
            assertThat(customer.balance()).isEqualTo("100.00");
            connection.rollback();
        }
    }

    @Test
    void manyAreDecidedOnceEach() {
        offerInPlay(1000);
        Pick home = market.pick("home");
        List<String> bets = IntStream.range(0, 40)
                .parallel()
                .mapToObj(each -> pending("1.00", home))
                .toList();

        bets.forEach(
                bet -> assertThat(awaitDecision(bet).path("status").asText()).isEqualTo("accepted"));

        assertThat(customer.balance()).isEqualTo("60.00");
        game.finish(24, 17);
        bets.forEach(customer::awaitDecided);
        assertThat(customer.balance()).isEqualTo("140.00");
    }

    @Test
    void noPriceIsPromisedWhileAGameIsOn() {
        EventOnOffer later = winzo.desk().event();
        MarketOnOffer other = later.moneyline("2.00", "1.80");
        Map<String, Object> slip = new HashMap<>(Customer.slip("10.00", other.pick("home")));
        String quote = customer.api()
                .post("/api/bets/quote", slip)
                .expect(200)
                .data()
                .path("quote")
                .asText();
        later.kickOff();
        inPlay("/api/trading/events/" + later.id() + "/in-play", Map.of("offered", true));

        customer.api().post("/api/bets/quote", slip).expect(409, "BET_002");
        slip.put("quote", quote);
        customer.api().post("/api/bets", slip).expect(409, "BET_002");
    }

    @Test
    void aMarketSaysHowLongItsBetsWait() {
        assertThat(inPlay(address(), Map.of("offered", true))
                        .path("inPlayDelayMillis")
                        .asInt())
                .isEqualTo(5000);
        assertThat(inPlay(address(), Map.of("offered", true, "delayMillis", 8000))
                        .path("inPlayDelayMillis")
                        .asInt())
                .isEqualTo(8000);
        assertThat(inPlay(address(), Map.of("offered", false))
                        .path("inPlayDelayMillis")
                        .isNull())
                .isTrue();
        MarketOnOffer offered = winzo.desk()
                .event()
                .offer(Map.of(
                        "type",
                        "moneyline",
                        "inPlay",
                        Map.of("offered", true, "delayMillis", 1500),
                        "selections",
                        List.of(
                                Map.of("name", "h", "side", "home", "odds", 2),
                                Map.of("name", "a", "side", "away", "odds", 2))));
        assertThat(offered.read().path("inPlayDelayMillis").asInt()).isEqualTo(1500);
        assertThat(offered.version()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 60_001})
    void aDelayIsAtMostAMinute(int delayMillis) {
        winzo.desk()
                .api()
                .put(address(), Map.of("offered", true, "delayMillis", delayMillis))
                .expect(422, "VAL_003");
    }

    private String pending(String stake, Pick... picks) {
        return customer.tryBet(stake, picks).expect(202).data().path("betId").asText();
    }

    private JsonNode awaitDecision(String bet) {
        return awaitDecision(customer, bet);
    }

    private static JsonNode awaitDecision(Customer customer, String bet) {
        JsonNode[] read = new JsonNode[1];
        Await.within(Duration.ofSeconds(60), "bet " + bet + " is decided about").until(() -> {
            read[0] = customer.readBet(bet);
            return !read[0].path("status").asText().equals("pending");
        });
        return read[0];
    }

    private long openBets() {
        return books.number("select bets from selection_exposure where market_id = '" + market.id() + "'");
    }

    private String address() {
        return "/api/trading/markets/" + market.id() + "/in-play";
    }

    private void offerInPlay(int delayMillis) {
        inPlay(address(), Map.of("offered", true, "delayMillis", delayMillis));
    }

    private void stopOffering() {
        inPlay(address(), Map.of("offered", false));
    }

    private JsonNode inPlay(String address, Map<String, ?> offer) {
        return winzo.desk().api().put(address, offer).expect(200).data();
    }
}

package com.winzo.it.betting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.EventOnOffer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.MarketOnOffer.Pick;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bets that the house gives away: each is used once, costs its customer nothing and pays as was said. */
@WinzoTest
class FreeBetIT {

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    private EventOnOffer game;
    private MarketOnOffer market;
    private Customer customer;

    @BeforeEach
    void aMarketAndACustomer() {
        game = winzo.desk().event();
        market = game.moneyline("3.00", "1.40");
        customer = winzo.customer("5.00");
    }

    @ParameterizedTest(name = "stake returned {0}, {1}: {2}, then {3}")
    @CsvSource({
        "true,  win,  30.00, 35.00",
        "false, win,  20.00, 25.00",
        "true,  loss, 0.00,  5.00",
        "false, loss, 0.00,  5.00",
        "true,  push, 10.00, 15.00",
        "false, push, 0.00,  5.00",
    })
    void paysAsWasSaid(boolean returned, String result, BigDecimal pays, BigDecimal balance) {
        String free = grant("10.00", returned);

        JsonNode bet = place(free, "10.00", market.pick("home")).expect(201).data();
        String id = bet.path("betId").asText();
        assertThat(bet.path("potentialWin").decimalValue()).isEqualTo(returned ? "30.00" : "20.00");
        assertThat(customer.balance()).isEqualTo("5.00");
        assertThat(only().path("status").asText()).isEqualTo("used");
        assertThat(only().path("betId").asText()).isEqualTo(id);
        String other = Map.of("win", "loss", "loss", "win", "push", "push").get(result);
        market.result(Map.of("home", result, "away", other)).expect(200);

        assertThat(customer.awaitDecided(id).path("actualWin").decimalValue()).isEqualByComparingTo(pays);
        assertThat(customer.balance()).isEqualByComparingTo(balance);
    }

    @Test
    void isStakedWholeOnAllLinesTogether() {
        String free = grant("10.00", false);
        Pick home = market.pick("home");
        Answer less = place(free, "9.99", home).expect(422, "BET_004");
        assertThat(less.error().path("details").path("limit").asText()).isEqualTo("free_bet");
        place(free, "10.01", home).expect(422, "BET_004");
        Pick second = winzo.desk().event().moneyline("2.00", "1.80").pick("home");
        Pick third = winzo.desk().event().moneyline("2.00", "1.80").pick("home");

        JsonNode bet = customer.tryPlace(Customer.slip(
                        "2.50",
                        Map.of("betType", "system", "system", Map.of("name", "trixie"), "freeBetId", free),
                        home,
                        second,
                        third))
                .expect(201)
                .data();

        assertThat(bet.path("totalStake").decimalValue()).isEqualTo("10.00");
        // 2.50 x (6 + 6 + 4 + 12) less the stakes
        assertThat(bet.path("potentialWin").decimalValue()).isEqualTo("60.00");
    }

    @Test
    void isUsedOnceHoweverManyTryAtOnce() {
        String free = grant("10.00", true);
        Pick home = market.pick("home");

        List<Answer> answers = IntStream.range(0, 16)
                .parallel()
                .mapToObj(each -> place(free, "10.00", home))
                .toList();

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.expect(409, "BET_012"));
        assertThat(customer.balance()).isEqualTo("5.00");
        assertThat(customer.api().get("/api/payments/transactions").expect(200).data())
                .extracting(each -> each.path("type").asText())
                .containsExactlyInAnyOrder("deposit", "bonus", "bet_debit");
    }

    @Test
    void isItsOwnersAndEnds() {
        String free = grant("10.00", true);
        Map<String, Object> slip = Customer.slip("10.00", Map.of("freeBetId", free), market.pick("home"));
        Customer other = winzo.customer("50.00");
        other.tryPlace(slip).expect(404, "VAL_004");
        assertThat(other.api().get("/api/users/free-bets").expect(200).data()).isEmpty();
        customer.api().post("/api/bets/validate", slip).expect(200);

        books.text("update free_bet set expires_at = now() where id = '" + free + "' returning id");

        customer.api().post("/api/bets/validate", slip).expect(409, "BET_012");
        customer.tryPlace(slip).expect(409, "BET_012");
        assertThat(only().path("status").asText()).isEqualTo("expired");
    }

    @Test
    void comesBackWhenItsBetIsCalledOff() {
        String free = grant("10.00", false);
        Pick home = market.pick("home");
        String bet = place(free, "10.00", home).expect(201).data().path("betId").asText();

        JsonNode off = customer.api()
                .put("/api/bets/" + bet + "/cancel", Map.of())
                .expect(200)
                .data();

        assertThat(off.path("balance").decimalValue()).isEqualTo("5.00");
        assertThat(customer.balance()).isEqualTo("5.00");
        assertThat(only().path("status").asText()).isEqualTo("available");
        place(free, "10.00", home).expect(201);
    }

    @Test
    void comesBackWhenItsBetOnARunningGameIsRefused() {
        String free = grant("10.00", false);
        game.kickOff();
        winzo.desk()
                .api()
                .put("/api/trading/markets/" + market.id() + "/in-play", Map.of("offered", true, "delayMillis", 1500))
                .expect(200);
        place(free, "10.00", market.pick("home")).expect(202);

        market.status("suspended", "var");

        Await.until("the free bet is back", () -> only().path("status").asText(), "available"::equals);
        assertThat(customer.balance()).isEqualTo("5.00");
    }

    @ParameterizedTest(name = "stake returned {0}: {1}, free bet {2}")
    @CsvSource({"true, 15.00, used", "false, 5.00, available"})
    void aVoidOneComesBackAsWhatItPays(boolean returned, BigDecimal balance, String status) {
        String free = grant("10.00", returned);
        String bet = place(free, "10.00", market.pick("home"))
                .expect(201)
                .data()
                .path("betId")
                .asText();

        market.voidAll("abandoned").expect(200);

        assertThat(customer.awaitDecided(bet).path("status").asText()).isEqualTo("voided");
        assertThat(customer.balance()).isEqualByComparingTo(balance);
        assertThat(only().path("status").asText()).isEqualTo(status);
    }

    /** The game is void by mistake; the customer uses the free bet that came back, or does not. */
    @ParameterizedTest(name = "used meanwhile {0}: then {1} and {2}")
    @CsvSource({"false, 25.00, used", "true, 25.00, used"})
    void aVoidThatIsCorrectedTakesItAgainUnlessItWasUsed(boolean usedMeanwhile, BigDecimal balance, String status) {
        String free = grant("10.00", false);
        String bet = place(free, "10.00", market.pick("home"))
                .expect(201)
                .data()
                .path("betId")
                .asText();
        market.voidAll("abandoned").expect(200);
        customer.awaitDecided(bet);
        Await.until("the free bet is back", () -> only().path("status").asText(), "available"::equals);
        Pick other = winzo.desk().event().moneyline("2.00", "1.80").pick("home");
        String second = usedMeanwhile
                ? place(free, "10.00", other).expect(201).data().path("betId").asText()
                : bet;

        market.rollback("wrong game").expect(200);
        Await.until("it is on again", () -> customer.readBet(bet).path("status").asText(), "accepted"::equals);
        place(free, "10.00", other).expect(409, "BET_012");
        market.result(Map.of("home", "win", "away", "loss")).expect(200);

        assertThat(customer.awaitDecided(bet).path("actualWin").decimalValue()).isEqualTo("20.00");
        assertThat(customer.balance()).isEqualByComparingTo(balance);
        assertThat(only().path("status").asText()).isEqualTo(status);
        assertThat(only().path("betId").asText()).isEqualTo(second);
    }

    @Test
    void aBetWhoseFreeBetWasUsedMeanwhileGivesNoneBackASecondTime() {
        String free = grant("10.00", false);
        String bet = place(free, "10.00", market.pick("home"))
                .expect(201)
                .data()
                .path("betId")
                .asText();
        market.voidAll("abandoned").expect(200);
        customer.awaitDecided(bet);
        Await.until("the free bet is back", () -> only().path("status").asText(), "available"::equals);
        String second = place(
                        free,
                        "10.00",
                        winzo.desk().event().moneyline("2.00", "1.80").pick("home"))
                .expect(201)
                .data()
                .path("betId")
                .asText();
        market.rollback("wrong game").expect(200);
        Await.until("it is on again", () -> customer.readBet(bet).path("status").asText(), "accepted"::equals);

        market.voidAll("abandoned after all").expect(200);

        assertThat(customer.awaitDecided(bet).path("status").asText()).isEqualTo("voided");
        assertThat(only().path("betId").asText()).isEqualTo(second);
    }

    @Test
    void isCashedOutForWhatItMayWin() {
        String free = grant("10.00", false);
        MarketOnOffer even = winzo.desk().event().moneyline("2.00", "2.00");
        String bet = place(free, "10.00", even.pick("home"))
                .expect(201)
                .data()
                .path("betId")
                .asText();

        // (2.00 - 1) x 10.00 x 1/2, less five percent
        assertThat(customer.cashOutQuote(bet).path("amount").decimalValue()).isEqualByComparingTo("4.75");
        customer.cashOut(bet);
        assertThat(customer.balance()).isEqualByComparingTo("9.75");
        even.voidAll("abandoned").expect(200);

        Await.until("it is void", () -> customer.readBet(bet).path("status").asText(), "voided"::equals);
        Await.until(
                "the cash-out is taken back", customer::balance, each -> each.compareTo(new BigDecimal("5.00")) == 0);
        Await.until("the free bet is back", () -> only().path("status").asText(), "available"::equals);
    }

    @Test
    void costsNothingOfTheCustomersLimits() {
        winzo.desk()
                .api()
                .put("/api/admin/accounts/" + customer.accountId() + "/limits", Map.of("dayStake", 1, "reason", "test"))
                .expect(200);
        place(grant("10.00", false), "10.00", market.pick("home")).expect(201);
        customer.bet("1.00", market.pick("home"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100.01", "0.001"})
    void staffGiveAwaySoMuch(String amount) {
        winzo.as("support")
                .post(address(), body(amount, false, Instant.now().plusSeconds(60)))
                .expect(422, "VAL_003");
    }

    @Test
    void aFreeBetEndsWithinAYear() {
        Instant now = Instant.now();
        winzo.as("support")
                .post(address(), body("1", false, now.minusSeconds(1)))
                .expect(422, "VAL_003");
        winzo.as("support")
                .post(address(), body("1", false, now.plusSeconds(400L * 86400)))
                .expect(422, "VAL_003");
        winzo.as("support")
                .post("/api/admin/accounts/" + UUID.randomUUID() + "/free-bets", body("1", false, now.plusSeconds(60)))
                .expect(404, "VAL_004");
        customer.api().post(address(), body("1", false, now.plusSeconds(60))).expect(403);
    }

    private String address() {
        return "/api/admin/accounts/" + customer.accountId() + "/free-bets";
    }

    private static Map<String, Object> body(String amount, boolean returned, Instant expiresAt) {
        return Map.of(
                "amount",
                new BigDecimal(amount),
                "stakeReturned",
                returned,
                "expiresAt",
                expiresAt.toString(),
                "reason",
                "welcome");
    }

    private String grant(String amount, boolean returned) {
        return winzo.as("support")
                .post(address(), body(amount, returned, Instant.now().plusSeconds(3600)))
                .expect(201)
                .data()
                .path("id")
                .asText();
    }

    private JsonNode only() {
        return customer.api().get("/api/users/free-bets").expect(200).data().get(0);
    }

    private Answer place(String free, String stake, Pick pick) {
        return customer.tryPlace(Customer.slip(stake, Map.of("freeBetId", free), pick));
    }
}

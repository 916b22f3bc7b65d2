package com.winzo.it.settlement;

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
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bets that are sold back, whole and in parts: at which price, when, and when not. The house keeps 5 percent. */
@WinzoTest
class CashOutIT {

    private static final Map<String, String> HOME_WON = Map.of("home", "win", "away", "loss");
    private static final Map<String, String> AWAY_WON = Map.of("home", "loss", "away", "win");

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    private MarketOnOffer market;
    private Customer customer;

    @BeforeEach
    void aMarketAndACustomer() {
        market = winzo.desk().event().moneyline("2.00", "2.00");
        customer = winzo.customer("100.00");
    }

    @ParameterizedTest(name = "taken at 2.00, now {0} against {1}: {2}")
    @CsvSource({"2.00, 2.00, 9.50", "1.25, 5.00, 15.20", "5.00, 1.25, 3.80", "1.90, 1.90, 9.50"})
    void aBetIsWorthItsChanceLessTheMargin(String home, String away, String amount) {
        String bet = bet("10.00");
        market.reprice("home", home);
        market.reprice("away", away);

        JsonNode quote = customer.cashOutQuote(bet);

        assertThat(quote.path("offered").asBoolean()).isTrue();
        assertThat(quote.path("amount").decimalValue()).isEqualByComparingTo(amount);
        assertThat(quote.path("legs").get(0).path("marketVersion").asLong()).isEqualTo(market.version());
        assertThat(quote.path("legs").get(0).path("odds").decimalValue()).isEqualByComparingTo(home);
    }

    @Test
    void aCashOutEndsTheBet() {
        String bet = bet("10.00");

        JsonNode paid = customer.cashOut(bet);

        assertThat(paid.path("status").asText()).isEqualTo("cashed_out");
        assertThat(paid.path("amount").decimalValue()).isEqualByComparingTo("9.50");
        assertThat(paid.path("balance").decimalValue()).isEqualByComparingTo("99.50");
        JsonNode read = customer.readBet(bet);
        assertThat(read.path("status").asText()).isEqualTo("cashed_out");
        assertThat(read.path("actualWin").decimalValue()).isEqualByComparingTo("9.50");
        assertThat(read.path("cashedOut").path("stake").decimalValue()).isEqualByComparingTo("10.00");
        JsonNode over = customer.cashOutQuote(bet);
        assertThat(over.path("refusal").path("code").asText()).isEqualTo("BET_021");
        assertThat(over.path("cashOuts").get(0).path("amount").decimalValue()).isEqualByComparingTo("9.50");

        market.result(HOME_WON).expect(200);
        books.awaitRest();
        assertThat(customer.readBet(bet).path("status").asText()).isEqualTo("cashed_out");
        assertThat(customer.balance()).isEqualByComparingTo("99.50");
    }

    @Test
    void partsAtTheSamePricesAddUpToTheWhole() {
        String larger = bet("1.11");
        // 0.09, and nothing below 0.10 is paid.
        assertThat(customer.cashOutQuote(larger, "0.10")
                        .path("refusal")
                        .path("code")
                        .asText())
                .isEqualTo("BET_023");
        customer.tryCashOut(
                        larger, customer.cashOutQuote(larger), Map.of("stake", new BigDecimal("0.10"), "policy", "any"))
                .expect(422, "BET_023");
        BigDecimal whole = customer.cashOutQuote(larger).path("amount").decimalValue();

        BigDecimal sum = List.of("0.37", "0.13", "0.61").stream()
                .map(stake -> customer.cashOut(larger, stake).path("amount").decimalValue())
                .reduce(BigDecimal::add)
                .orElseThrow();

        assertThat(sum).isEqualByComparingTo(whole);
        assertThat(customer.readBet(larger).path("status").asText()).isEqualTo("cashed_out");
        assertThat(customer.cashOutQuote(larger).path("cashOuts")).hasSize(3);
    }

    @Test
    void aParlayIsPricedByItsDecidedSelectionsToo() {
        MarketOnOffer other = winzo.desk().event().moneyline("3.00", "1.50");
        String bet = customer.bet("10.00", market.pick("home"), other.pick("home"))
                .path("betId")
                .asText();
        // 10.00 · 2 · 1/2 · 3 · 1/3 · 0.95
        assertThat(customer.cashOutQuote(bet).path("amount").decimalValue()).isEqualByComparingTo("9.50");

        other.result(HOME_WON).expect(200);

        // 10.00 · 2 · 1/2 · 3 · 0.95, once the result has reached the bet.
        JsonNode quote = awaitOffer(bet);
        assertThat(quote.path("amount").decimalValue()).isEqualByComparingTo("28.50");
        assertThat(quote.path("legs").get(1).path("standing").asText()).isEqualTo("win");
        customer.cashOut(bet);
        assertThat(customer.balance()).isEqualByComparingTo("118.50");
    }

    @Test
    void systemsArePricedLineByLine() {
        MarketOnOffer second = winzo.desk().event().moneyline("2.00", "2.00");
        MarketOnOffer third = winzo.desk().event().moneyline("2.00", "2.00");
        Pick[] picks = {market.pick("home"), second.pick("home"), third.pick("home")};
        String bet = customer.place(
                Customer.slip("1.00", Map.of("betType", "system", "system", Map.of("name", "patent")), picks));
        assertThat(customer.cashOutQuote(bet).path("amount").decimalValue()).isEqualByComparingTo("6.65");

        second.result(HOME_WON).expect(200);

        // 2 singles and a double at 1, and with the winner: 2, 2 and 2, and 2 alone: (1+1+1 + 2+2+2 + 2) · 0.95
        assertThat(awaitOffer(bet).path("amount").decimalValue()).isEqualByComparingTo("10.45");
        customer.cashOut(bet, "0.50");
        market.result(AWAY_WON).expect(200);
        third.result(AWAY_WON).expect(200);
        // What is left of 10.45 without the half that is worth 5.23, and half of the winner's single.
        assertThat(customer.awaitDecided(bet).path("actualWin").decimalValue()).isEqualByComparingTo("6.22");
    }

    @Test
    void eachWayBetsHaveAPriceForThePlace() {
        MarketOnOffer race = winzo.desk()
                .contest()
                .runners(Map.of("placeTerms", Map.of("places", 2, "fraction", "1/5")), "4.00", "4.00", "4.00", "4.00");
        String bet = customer.place(
                Customer.slip("1.00", Map.of("eachWay", true), race.picks().getFirst()));

        JsonNode quote = customer.cashOutQuote(bet);

        // (4 · 1/4 + 1.60 · 1/2) · 0.95
        assertThat(quote.path("amount").decimalValue()).isEqualByComparingTo("1.71");
        assertThat(quote.path("legs").get(0).path("placeChance").decimalValue()).isEqualByComparingTo("0.5");
    }

    @Test
    void aNonRunnerTakesItsShareOfTheValue() {
        MarketOnOffer race = winzo.desk().contest().runners(Map.of(), "6.00", "3.00", "2.00");
        String bet =
                customer.bet("10.00", race.picks().getFirst()).path("betId").asText();
        JsonNode before = customer.cashOutQuote(bet);
        race.withdraw(1, "3.00").expect(200);

        Await.until(
                "no offer until the others have new prices",
                () -> customer.cashOutQuote(bet).path("refusal").path("reason").asText(),
                "not_repriced"::equals);
        customer.tryCashOut(bet, before, Map.of("policy", "any")).expect(409, "BET_022");
        race.prices("5.00", "3.00", "1.50");
        // Rule 4 leaves 1 + 5 · 0.7 = 4.50, at a chance of one in five.
        assertThat(awaitOffer(bet).path("amount").decimalValue()).isEqualByComparingTo("8.55");
    }

    @Test
    void teasersAreNotCashedOut() {
        Pick home = winzo.desk().event().pointSpread("-3.0", "1.91", "1.91").pick("home");
        Pick over = winzo.desk().event().totalPoints("41.5", "1.91", "1.91").pick("over");
        String teaser = customer.place(Customer.slip("11.00", Map.of("teaser", "football_6"), home, over));

        JsonNode refusal = customer.cashOutQuote(teaser).path("refusal");
        assertThat(refusal.path("code").asText() + " " + refusal.path("reason").asText())
                .isEqualTo("BET_020 kind");
        customer.api()
                .put("/api/bets/" + teaser + "/cashout/order", Map.of("target", 12))
                .expect(422, "BET_020");
    }

    @Test
    void nothingIsPaidWhileASelectionIsSuspended() {
        String bet = bet("10.00");
        JsonNode quote = customer.cashOutQuote(bet);
        market.status("suspended", "goal");

        JsonNode refusal = customer.tryCashOut(bet, quote, Map.of("policy", "any"))
                .expect(409, "BET_022")
                .error();

        assertThat(refusal.path("details").path("markets").get(0).asText()).isEqualTo(market.id());
        assertThat(customer.cashOutQuote(bet).path("refusal").path("reason").asText())
                .isEqualTo("suspended");
        market.status("open", "offside");
        customer.tryCashOut(bet, customer.cashOutQuote(bet), Map.of()).expect(200);
    }

    @Test
    void nothingIsPaidOnceTheGameIsOn() {
        EventOnOffer game = market.event();
        String bet = bet("10.00");
        JsonNode quote = customer.cashOutQuote(bet);
        game.kickOff();

        customer.tryCashOut(bet, quote, Map.of()).expect(409, "BET_022");
    }

    @ParameterizedTest(name = "bets wait {0} ms: {1}")
    @CsvSource({"5000, in_play", "0, "})
    void inPlayWhereBetsDoNotWaitNeitherDoesACashOut(int delayMillis, String reason) {
        String bet = bet("10.00");
        market.event().kickOff();
        winzo.desk()
                .api()
                .put(
                        "/api/trading/markets/" + market.id() + "/in-play",
                        Map.of("offered", true, "delayMillis", delayMillis))
                .expect(200);
        JsonNode quote = customer.cashOutQuote(bet);
        if (reason != null) {
            assertThat(quote.path("refusal").path("code").asText() + " "
                            + quote.path("refusal").path("reason").asText())
                    .isEqualTo("BET_022 " + reason);
            customer.tryCashOut(bet, quote, Map.of("version", "0-1", "policy", "any"))
                    .expect(409, "BET_022");
            return;
        }
        market.status("suspended", "goal");
        customer.tryCashOut(bet, quote, Map.of()).expect(409, "BET_022");
        market.status("open", "offside");
        customer.tryCashOut(bet, customer.cashOutQuote(bet), Map.of()).expect(200);
    }

    @ParameterizedTest(name = "now {0}, policy {1}: {2}")
    @CsvSource({
        // Taken at 2.00 and quoted at 9.50; the amounts against 2.00
        "1.80, none,   409", "1.80, better, 200", "1.80, any,    200",
        "2.20, none,   409", "2.20, better, 409", "2.20, any,    200",
    })
    void theCustomerSaysWhichOtherAmountsAreTaken(String odds, String policy, int status) {
        String bet = bet("10.00");
        JsonNode quote = customer.cashOutQuote(bet);
        market.reprice("home", odds);

        Answer answer = customer.tryCashOut(bet, quote, Map.of("policy", policy));

        assertThat(answer.status()).isEqualTo(status);
        if (status == 409) {
            JsonNode now = answer.expect(409, "BET_024").error().path("details").path("quote");
            assertThat(customer.balance()).isEqualByComparingTo("90.00");
            customer.tryCashOut(bet, now, Map.of()).expect(200);
        }
        assertThat(customer.readBet(bet).path("status").asText()).isEqualTo("cashed_out");
    }

    @Test
    void aQuoteIsGoodForTheBetAsItWasAndNotForEver() {
        String bet = bet("10.00");
        JsonNode half = customer.cashOutQuote(bet, "5.00");
        customer.tryCashOut(bet, half, Map.of()).expect(200);

        // The same amount would be paid for the other half: but nobody said so.
        customer.tryCashOut(bet, half, Map.of("policy", "any")).expect(409, "BET_024");
        JsonNode other = customer.cashOutQuote(bet);
        customer.tryCashOut(bet, other, Map.of("version", "1-1")).expect(409, "BET_024");
        customer.tryCashOut(bet, other, Map.of("version", "soon")).expect(400, "VAL_002");
        assertThat(customer.balance()).isEqualByComparingTo("94.75");
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource({
        "stake,  0,      422, VAL_003",
        "stake,  -1,     422, VAL_003",
        "stake,  10.01,  422, VAL_003",
        "stake,  0.001,  422, VAL_003",
        "stake,  99999999999999999, 422, VAL_003",
        "amount, 9.501,  422, VAL_003",
        "policy, 7,      400, VAL_002",
        "bonus,  7,      400, VAL_002"
    })
    void badInputChangesNothing(String field, BigDecimal value, int status, String code) {
        String bet = bet("10.00");

        customer.tryCashOut(bet, customer.cashOutQuote(bet), Map.of(field, value))
                .expect(status, code);

        customer.api().post("/api/bets/" + bet + "/cashout", Map.of()).expect(400, "VAL_001");
        customer.api().get("/api/bets/" + bet + "/cashout?stake=x").expect(400, "VAL_002");
        assertThat(customer.balance()).isEqualByComparingTo("90.00");
        assertThat(customer.readBet(bet).path("status").asText()).isEqualTo("accepted");
    }

    @Test
    void aRepeatedRequestGetsTheSameAnswer() {
        String bet = bet("10.00");
        JsonNode quote = customer.cashOutQuote(bet, "5.00");
        Map<String, Object> request = Map.of(
                "version", quote.path("version").asText(),
                "amount", quote.path("amount").decimalValue(),
                "stake", quote.path("stake").decimalValue());

        Answer first = customer.api().withKey("sell-" + bet).post("/api/bets/" + bet + "/cashout", request);
        Answer second = customer.api().withKey("sell-" + bet).post("/api/bets/" + bet + "/cashout", request);

        assertThat(second.expect(200).data()).isEqualTo(first.expect(200).data());
        assertThat(second.isReplayed()).isTrue();
        assertThat(customer.cashOutQuote(bet).path("cashOuts")).hasSize(1);
    }

    private String bet(String stake) {
        return customer.bet(stake, market.pick("home")).path("betId").asText();
    }

    /** A result that was just reported has not reached every bet yet. */
    private JsonNode awaitOffer(String bet) {
        return Await.until(
                "an offer for " + bet,
                () -> customer.cashOutQuote(bet),
                quote -> quote.path("offered").asBoolean());
    }
}

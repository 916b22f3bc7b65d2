package com.winzo.it.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.math.BigDecimal;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What results and their corrections make of bets of which something was cashed out. The house keeps 5 percent. */
@WinzoTest
class CashOutResultsIT {

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

    @ParameterizedTest(name = "the rest: {0}, returns {2} in all")
    @CsvSource({"win, settled_win, 15.80", "loss, settled_loss, 3.80", "push, settled_push, 9.80", "void, voided, 10.00"
    })
    void theRestOfABetGoesOn(String home, String status, String returned) {
        String bet = bet("10.00");

        JsonNode part = customer.cashOut(bet, "4.00");

        assertThat(part.path("status").asText()).isEqualTo("accepted");
        assertThat(part.path("remainingStake").decimalValue()).isEqualByComparingTo("6.00");
        books.prove();
        String away = Map.of("win", "loss", "loss", "win").getOrDefault(home, home);
        market.result(Map.of("home", home, "away", away)).expect(200);
        JsonNode settled = customer.awaitDecided(bet);
        assertThat(settled.path("status").asText()).isEqualTo(status);
        assertThat(settled.path("actualWin").decimalValue()).isEqualByComparingTo(returned);
        assertThat(customer.balance()).isEqualByComparingTo(new BigDecimal("90.00").add(new BigDecimal(returned)));
    }

    @Test
    void aBetThatIsBeingCorrectedIsNotCashedOut() {
        MarketOnOffer other = winzo.desk().event().moneyline("2.00", "2.00");
        String parlay = customer.bet("10.00", market.pick("home"), other.pick("home"))
                .path("betId")
                .asText();
        market.result(AWAY_WON).expect(200);
        customer.awaitDecided(parlay);
        market.rollback("wrong game").expect(200);
        Await.until(
                "it is open again",
                () -> customer.readBet(parlay).path("status").asText(),
                "accepted"::equals);

        assertThat(customer.cashOutQuote(parlay).path("refusal").path("reason").asText())
                .isEqualTo("being_corrected");
    }

    @Test
    void cashOutsStandWhateverResultsAreCorrectedTo() {
        String whole = bet("10.00");
        String part = bet("10.00");
        customer.cashOut(whole);
        customer.cashOut(part, "4.00");
        market.result(HOME_WON).expect(200);
        customer.awaitDecided(part);
        assertThat(customer.balance()).isEqualByComparingTo("105.30");

        market.rollback("scorer's mistake").expect(200);
        market.result(AWAY_WON).expect(200);
        customer.awaitSettlement(part, 2);

        assertThat(customer.readBet(part).path("actualWin").decimalValue()).isEqualByComparingTo("3.80");
        assertThat(customer.readBet(whole).path("status").asText()).isEqualTo("cashed_out");
        assertThat(customer.balance()).isEqualByComparingTo("93.30");
        assertThat(customer.explanation(part).path("derivation").findValuesAsText("rule"))
                .contains("bet.cashed_out");
        books.prove();
    }

    @Test
    void ofAVoidGameNothingWasSoldAndWhatIsGoneIsOwed() {
        market.reprice("home", "1.25");
        market.reprice("away", "5.00");
        Customer seller = winzo.customer("10.00");
        String bet = seller.bet("10.00", market.pick("home")).path("betId").asText();
        market.reprice("home", "1.05");
        market.reprice("away", "15.00");
        BigDecimal sold = seller.cashOut(bet).path("amount").decimalValue();
        assertThat(sold).isEqualByComparingTo("11.10");
        seller.withdraw("11.00");

        market.voidAll("called off").expect(200);

        seller.awaitSettlement(bet, 1);
        assertThat(seller.readBet(bet).path("status").asText()).isEqualTo("voided");
        assertThat(seller.readBet(bet).path("actualWin").decimalValue()).isEqualByComparingTo("10.00");
        // 1.10 too much was paid, of which 0.10 is there; the house's adjustments carry the rest.
        assertThat(seller.balance()).isEqualByComparingTo("0.00");
        JsonNode settlement = seller.explanation(bet).path("settlements").get(0);
        assertThat(settlement.path("shortfall").decimalValue()).isEqualByComparingTo("1.00");

        market.rollback("played after all").expect(200);
        seller.awaitSettlement(bet, 2);
        assertThat(seller.readBet(bet).path("status").asText()).isEqualTo("cashed_out");
        assertThat(seller.balance()).isEqualByComparingTo("0.10");
        market.result(AWAY_WON).expect(200);
        books.prove();
        assertThat(seller.readBet(bet).path("status").asText()).isEqualTo("cashed_out");
    }

    @Test
    void whatIfKnowsWhatWasCashedOut() {
        String bet = bet("10.00");
        customer.cashOut(bet, "4.00");
        customer.cashOut(bet("20.00"));

        JsonNode whatIf = winzo.as("trader")
                .post(
                        "/api/trading/markets/" + market.id() + "/what-if",
                        Map.of(
                                "results",
                                HOME_WON.entrySet().stream()
                                        .map(each -> Map.of(
                                                "selectionId",
                                                market.pick(each.getKey()).selectionId(),
                                                "result",
                                                each.getValue()))
                                        .toList()))
                .expect(200)
                .data();

        // Only the rest of the first bet changes: 6.00 at 2.00.
        assertThat(whatIf.path("house").get(0).path("difference").decimalValue())
                .isEqualByComparingTo("12.00");
        assertThat(whatIf.path("changed").asInt()).isEqualTo(1);
    }

    @Test
    void theHouseStandsToLoseOnlyTheRest() {
        String bet = bet("10.00");
        customer.cashOut(bet, "4.00");

        JsonNode home = exposureOfHome();
        assertThat(home.path("stake").decimalValue()).isEqualByComparingTo("6.00");
        assertThat(home.path("potentialReturn").decimalValue()).isEqualByComparingTo("12.00");

        customer.cashOut(bet);
        books.prove();
    }

    private String bet(String stake) {
        return customer.bet(stake, market.pick("home")).path("betId").asText();
    }

    private JsonNode exposureOfHome() {
        JsonNode markets = winzo.as("trader")
                .get("/api/trading/exposure?eventId=" + market.event().id())
                .expect(200)
                .data();
        for (JsonNode selection : markets.get(0).path("selections")) {
            if (selection
                    .path("selectionId")
                    .asText()
                    .equals(market.pick("home").selectionId())) {
                return selection;
            }
        }
        throw new AssertionError("no exposure: " + markets);
    }
}

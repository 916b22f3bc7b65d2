package com.winzo.it.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Customer;
import com.winzo.it.client.EventOnOffer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.MarketOnOffer.Pick;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.time.Instant;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wrong results and what becomes of them: nothing is edited, nobody is paid twice, and it can be asked beforehand. */
@WinzoTest
class CorrectionIT {

    private static final Map<String, String> HOME_WON = Map.of("home", "win", "away", "loss");
    private static final Map<String, String> AWAY_WON = Map.of("home", "loss", "away", "win");

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    private EventOnOffer game;
    private MarketOnOffer market;

    @BeforeEach
    void aMarket() {
        game = winzo.desk().event();
        market = game.moneyline("2.00", "2.00");
    }

    @Test
    void bothVersionsStayVisible() {
        Customer customer = winzo.customer("100.00");
        String bet = bet(customer, "10.00", "home");
        settle(HOME_WON, customer, bet, 1);
        correct(AWAY_WON, customer, bet, 2);

        JsonNode settlements = customer.explanation(bet).path("settlements");

        assertThat(settlements).extracting(each -> each.path("version").asInt()).containsExactly(2, 1);
        assertThat(settlements.get(0).path("status").asText()).isEqualTo("settled_loss");
        assertThat(settlements.get(0).path("difference").decimalValue()).isEqualByComparingTo("-20.00");
        assertThat(settlements.get(1).path("status").asText()).isEqualTo("settled_win");
        assertThat(settlements.get(1).path("derivation").findValuesAsText("rule"))
                .contains("leg.win");
        assertThat(settlements.get(0).path("derivation").findValuesAsText("rule"))
                .contains("leg.loss");
    }

    @Test
    void winningsThatAreGoneAreOwedAndPaidOffByTheNextCorrection() {
        Customer customer = winzo.customer("10.00");
        String bet = bet(customer, "10.00", "home");
        settle(HOME_WON, customer, bet, 1);
        customer.withdraw("15.00");

        correct(AWAY_WON, customer, bet, 2);
        assertThat(customer.balance()).isEqualByComparingTo("0.00");
        assertThat(newest(customer, bet).path("shortfall").decimalValue()).isEqualByComparingTo("15.00");

        correct(HOME_WON, customer, bet, 3);
        // Of the 20.00 that the bet pays after all, 15.00 had been left with the customer.
        assertThat(customer.balance()).isEqualByComparingTo("5.00");
        assertThat(newest(customer, bet).path("shortfall").decimalValue()).isEqualByComparingTo("-15.00");
        books.prove();
    }

    @Test
    void pastPostedBetsAreVoidWhateverTheResult() {
        Customer customer = winzo.customer("100.00");
        String good = bet(customer, "10.00", "home");
        Instant from =
                Instant.parse(customer.readBet(good).path("placedAt").asText()).plusNanos(1000);
        String late = bet(customer, "20.00", "home");
        Instant to =
                Instant.parse(customer.readBet(late).path("placedAt").asText()).plusNanos(1000);
        market.result(HOME_WON).expect(200);
        customer.awaitDecided(late);

        winzo.as("trader")
                .post(
                        "/api/trading/markets/" + market.id() + "/void",
                        Map.of("from", from.toString(), "to", to.toString(), "reason", "struck after the goal"))
                .expect(200);

        customer.awaitSettlement(late, 2);
        assertThat(customer.readBet(late).path("status").asText()).isEqualTo("voided");
        assertThat(customer.readBet(late)
                        .path("selections")
                        .get(0)
                        .path("voidReason")
                        .asText())
                .isEqualTo("struck after the goal");
        assertThat(customer.readBet(good).path("status").asText()).isEqualTo("settled_win");
        assertThat(customer.balance()).isEqualByComparingTo("110.00");
    }

    @Test
    void itCanBeAskedBeforehandWhatAnotherResultWouldChange() {
        Customer winner = winzo.customer("100.00");
        Customer loser = winzo.customer("100.00");
        EventOnOffer other = winzo.desk().event();
        Pick elsewhere = other.moneyline("3.00", "1.40").pick("home");
        String won = bet(winner, "10.00", "home");
        bet(loser, "20.00", "away");
        winner.bet("5.00", market.pick("home"), elsewhere);
        assertThat(whatIf("markets/" + market.id(), results(AWAY_WON))
                        .path("house")
                        .get(0)
                        .path("difference")
                        .decimalValue())
                .isEqualByComparingTo("40.00");
        game.finish(3, 1);
        winner.awaitDecided(won);

        JsonNode byResult = whatIf("markets/" + market.id(), results(AWAY_WON));
        JsonNode byScore = whatIf("events/" + game.id(), Map.of("home", 1, "away", 3));

        assertThat(byScore).isEqualTo(byResult);
        assertThat(byScore.path("bets").asLong()).isEqualTo(3);
        assertThat(byScore.path("changed").asLong()).isEqualTo(2);
        assertThat(byScore.path("house").get(0).path("difference").decimalValue())
                .isEqualByComparingTo("20.00");
        assertThat(byScore.path("customers"))
                .extracting(each -> each.path("accountId").asText() + " "
                        + each.path("difference").decimalValue())
                .containsExactly(loser.accountId() + " 40.00", winner.accountId() + " -20.00");
        assertThat(whatIf("events/" + game.id(), Map.of("home", 2, "away", 2))
                        .path("open")
                        .asLong())
                .isEqualTo(1);
        // Nothing has changed.
        assertThat(winner.readBet(won).path("settlementVersion").asInt()).isEqualTo(1);
        assertThat(market.read().path("settlementVersion").asInt()).isEqualTo(1);
        winner.api()
                .post("/api/trading/markets/" + market.id() + "/what-if", results(AWAY_WON))
                .expect(403);
    }

    private JsonNode whatIf(String what, Object body) {
        return winzo.as("trader")
                .post("/api/trading/" + what + "/what-if", body)
                .expect(200)
                .data();
    }

    private Map<String, Object> results(Map<String, String> bySide) {
        return Map.of(
                "results",
                bySide.entrySet().stream()
                        .map(each -> Map.of(
                                "selectionId", market.pick(each.getKey()).selectionId(), "result", each.getValue()))
                        .toList());
    }

    private String bet(Customer customer, String stake, String side) {
        return customer.bet(stake, market.pick(side)).path("betId").asText();
    }

    private static JsonNode newest(Customer customer, String bet) {
        return customer.explanation(bet).path("settlements").get(0);
    }

    private void settle(Map<String, String> results, Customer customer, String bet, int version) {
        market.result(results).expect(200);
        customer.awaitSettlement(bet, version);
    }

    private void correct(Map<String, String> results, Customer customer, String bet, int version) {
        market.rollback("scorer's mistake").expect(200);
        settle(results, customer, bet, version);
    }
}

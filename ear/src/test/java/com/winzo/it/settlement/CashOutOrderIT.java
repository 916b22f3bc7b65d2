package com.winzo.it.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.Socket;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.math.BigDecimal;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Standing orders: set, seen, taken back, carried out when the price is there, and over with the bet. */
@WinzoTest
class CashOutOrderIT {

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    private MarketOnOffer market;
    private Customer customer;
    private String bet;

    @BeforeEach
    void aBet() {
        market = winzo.desk().event().moneyline("2.00", "2.00");
        customer = winzo.customer("100.00");
        bet = customer.bet("10.00", market.pick("home")).path("betId").asText();
    }

    @Test
    void isCarriedOutOnceTheValueIsThere() {
        assertThat(order("12.00").expect(200).data().path("state").asText()).isEqualTo("active");
        try (Socket socket = winzo.socket(customer)) {
            // 10.90: not yet.
            market.reprice("home", "1.70");
            assertThat(customer.cashOutQuote(bet).path("order").path("state").asText())
                    .isEqualTo("active");

            // 10.00 · 2.00 · (1/1.30) / (1/1.30 + 1/2.00) · 0.95 = 11.52; against 3.00 it is 13.26.
            market.reprice("home", "1.30");
            market.reprice("away", "3.00");

            JsonNode sold = Await.until(
                    "the order is carried out",
                    () -> customer.readBet(bet),
                    read -> read.path("status").asText().equals("cashed_out"));
            assertThat(sold.path("actualWin").decimalValue()).isEqualByComparingTo("13.26");
            Await.until(
                    "the socket hears of it",
                    () -> socket.frames().stream()
                            .anyMatch(frame -> frame.event().equals("bet_cashed_out")
                                    && frame.data().path("automatic").asBoolean()));
        }
        assertThat(state()).isEqualTo("executed");
        assertThat(customer.cashOutQuote(bet)
                        .path("cashOuts")
                        .get(0)
                        .path("automatic")
                        .asBoolean())
                .isTrue();
        assertThat(customer.balance()).isEqualByComparingTo("103.26");
        Await.untilAsserted(
                "the customer is told",
                () -> assertThat(customer.api()
                                .get("/api/users/notifications")
                                .expect(200)
                                .body())
                        .contains("cashed out by your order: 13.26 USD"));
        customer.api().delete("/api/bets/" + bet + "/cashout/order").expect(409, "VAL_005");
    }

    @Test
    void isCarriedOutAtOnceWhereTheValueIsThereAlready() {
        order("9.00").expect(200);

        JsonNode sold = Await.until(
                "the order is carried out",
                () -> customer.readBet(bet),
                read -> read.path("status").asText().equals("cashed_out"));
        assertThat(sold.path("actualWin").decimalValue()).isEqualByComparingTo("9.50");
    }

    @Test
    void waitsWhileTheMarketIsSuspended() {
        market.status("suspended", "goal");
        market.reprice("home", "1.20");
        order("9.00").expect(200);
        String other = customer.bet(
                        "1.00", winzo.desk().event().moneyline("2.00", "2.00").pick("home"))
                .path("betId")
                .asText();
        customer.api()
                .put("/api/bets/" + other + "/cashout/order", Map.of("target", new BigDecimal("0.90")))
                .expect(200);
        // An order that was set later has been looked at.
        Await.until(
                "the other order is carried out",
                () -> customer.readBet(other).path("status").asText(),
                "cashed_out"::equals);
        assertThat(customer.readBet(bet).path("status").asText()).isEqualTo("accepted");

        market.status("open", "no goal");

        Await.until(
                "the order is carried out",
                () -> customer.readBet(bet).path("status").asText(),
                "cashed_out"::equals);
    }

    @Test
    void canBeChangedAndTakenBack() {
        order("15.00").expect(200);
        assertThat(order("16.00").expect(200).data().path("target").decimalValue())
                .isEqualByComparingTo("16.00");

        customer.api().delete("/api/bets/" + bet + "/cashout/order").expect(200);
        customer.api().delete("/api/bets/" + bet + "/cashout/order").expect(200);

        assertThat(state()).isEqualTo("withdrawn");
        assertThat(order("17.00").expect(200).data().path("state").asText()).isEqualTo("active");
        books.prove();
    }

    @Test
    void endsWithTheBet() {
        order("15.00").expect(200);
        String sold = customer.bet("1.00", market.pick("home")).path("betId").asText();
        customer.api()
                .put("/api/bets/" + sold + "/cashout/order", Map.of("target", new BigDecimal("1.90")))
                .expect(200);
        customer.cashOut(sold);

        market.result(Map.of("home", "win", "away", "loss")).expect(200);
        customer.awaitDecided(bet);

        assertThat(state()).isEqualTo("ended");
        assertThat(customer.cashOutQuote(sold).path("order").path("state").asText())
                .isEqualTo("ended");
        order("15.00").expect(409, "BET_021");
        books.prove();
    }

    @Test
    void isRefusedWhereItMakesNoSense() {
        customer.api().get("/api/bets/" + bet + "/cashout/order").expect(404, "VAL_004");
        customer.api().delete("/api/bets/" + bet + "/cashout/order").expect(404, "VAL_004");
        order("0.00").expect(422, "VAL_003");
        order("20.01").expect(422, "VAL_003");
        order("10.001").expect(422, "VAL_003");
        customer.api().put("/api/bets/" + bet + "/cashout/order", Map.of()).expect(400, "VAL_001");
        assertThat(customer.cashOutQuote(bet).path("order").isNull()).isTrue();
    }

    private Answer order(String target) {
        return customer.api().put("/api/bets/" + bet + "/cashout/order", Map.of("target", new BigDecimal(target)));
    }

    private String state() {
        return customer.api()
                .get("/api/bets/" + bet + "/cashout/order")
                .expect(200)
                .data()
                .path("state")
                .asText();
    }
}

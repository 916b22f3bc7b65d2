package com.winzo.it.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Customer;
import com.winzo.it.client.EventOnOffer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bets that were placed after the goal: asked beforehand what taking them back means, then taken back. */
@WinzoTest
class SweepIT {

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    private EventOnOffer game;
    private MarketOnOffer market;
    private Customer early;
    private Customer late;
    private Customer lateAndWrong;

    @BeforeEach
    void customersBeforeAndAfterTheGoal() {
        game = winzo.desk().event();
        market = game.moneyline("3.00", "1.40");
        early = winzo.customer("100.00");
        late = winzo.customer("100.00");
        lateAndWrong = winzo.customer("100.00");
    }

    @Test
    void whatItWouldChangeIsWhatItChanges() {
        String good = early.bet("10.00", market.pick("home")).path("betId").asText();
        String goal = Instant.parse(early.readBet(good).path("placedAt").asText())
                .plusNanos(1000)
                .toString();
        String paid = late.bet("20.00", market.pick("home")).path("betId").asText();
        String lost =
                lateAndWrong.bet("30.00", market.pick("away")).path("betId").asText();
        EventOnOffer other = winzo.desk().event();
        String parlay = late.bet(
                        "5.00",
                        market.pick("home"),
                        other.moneyline("2.00", "1.80").pick("home"))
                .path("betId")
                .asText();
        game.finish(24, 17);
        List.of(paid).forEach(late::awaitDecided);
        lateAndWrong.awaitDecided(lost);
        early.awaitDecided(good);
        Map<String, Object> order = Map.of("from", goal, "reason", "struck after the goal");

        JsonNode difference = ask(order);

        assertThat(difference.path("bets").asLong()).isEqualTo(4);
        assertThat(difference.path("changed").asLong()).isEqualTo(2);
        assertThat(difference.path("open").asLong()).isEqualTo(1);
        assertThat(difference.path("house").get(0).path("difference").decimalValue())
                .isEqualByComparingTo("-10.00");
        assertThat(difference.path("customers"))
                .extracting(each -> each.path("accountId").asText() + " "
                        + each.path("difference").decimalValue())
                .containsExactlyInAnyOrder(late.accountId() + " -40.00", lateAndWrong.accountId() + " 30.00");
        assertThat(late.readBet(paid).path("settlementVersion").asInt()).isEqualTo(1);

        winzo.desk()
                .api()
                .post("/api/trading/markets/" + market.id() + "/void", order)
                .expect(200);
        late.awaitSettlement(paid, 2);
        lateAndWrong.awaitSettlement(lost, 2);

        assertThat(late.balance()).isEqualByComparingTo("95.00");
        assertThat(lateAndWrong.balance()).isEqualByComparingTo("100.00");
        assertThat(early.balance()).isEqualByComparingTo("120.00");
        assertThat(early.readBet(good).path("status").asText()).isEqualTo("settled_win");
        assertThat(ask(order).path("changed").asLong()).isZero();
        // The parlay goes on with its other leg.
        other.finish(24, 17);
        assertThat(late.awaitDecided(parlay).path("actualWin").decimalValue()).isEqualByComparingTo("10.00");
        assertThat(books.number("select count(*) from bet_settlement where bet_id = '" + paid + "'"))
                .isEqualTo(2);
    }

    @Test
    void openBetsGetTheirStakesBack() {
        String bet = late.bet("20.00", market.pick("home")).path("betId").asText();
        Map<String, Object> order =
                Map.of("from", Instant.now().minusSeconds(3600).toString(), "reason", "wrong price");

        JsonNode difference = ask(order);
        assertThat(difference.path("customers").get(0).path("difference").decimalValue())
                .isEqualByComparingTo("20.00");
        winzo.desk()
                .api()
                .post("/api/trading/markets/" + market.id() + "/void", order)
                .expect(200);

        assertThat(late.awaitDecided(bet).path("status").asText()).isEqualTo("voided");
        assertThat(late.balance()).isEqualByComparingTo("100.00");
        // The market goes on.
        late.bet("10.00", market.pick("home"));
    }

    @Test
    void aSpanMakesSense() {
        String future = Instant.now().plusSeconds(3600).toString();
        winzo.desk()
                .api()
                .post("/api/trading/markets/" + market.id() + "/void/what-if", Map.of("to", future, "reason", "x"))
                .expect(422, "VAL_003");
        assertThat(ask(Map.of("reason", "all of it")).path("bets").asLong()).isZero();
    }

    private JsonNode ask(Map<String, ?> order) {
        return winzo.desk()
                .api()
                .post("/api/trading/markets/" + market.id() + "/void/what-if", order)
                .expect(200)
                .data();
    }
}

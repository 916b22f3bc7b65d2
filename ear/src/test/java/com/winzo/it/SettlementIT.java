package com.winzo.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a result to money: grading, pushes, parlays across games, voids and corrections. */
@WinzoTest
class SettlementIT {

    @ArquillianResource
    Winzo winzo;

    private EventOnOffer event;
    private Customer customer;

    @BeforeEach
    void aGameAndACustomer() {
        event = winzo.desk().event();
        customer = winzo.customer("100.00");
    }

    @ParameterizedTest
    @CsvSource({
        // type, line, side, home, away, status, credited for 10.00 at 1.91
        "moneyline,    ,      home,  24, 17, settled_win,  19.10",
        "moneyline,    ,      away,  24, 17, settled_loss,  0.00",
        "moneyline,    ,      home,  20, 20, settled_push, 10.00",
        "point_spread, -6.5,  home,  24, 17, settled_win,  19.10",
        "point_spread, -7.0,  home,  24, 17, settled_push, 10.00",
        "point_spread, -7.0,  away,  24, 17, settled_push, 10.00",
        "point_spread, -7.5,  home,  24, 17, settled_loss,  0.00",
        "point_spread, 3.0,   away,  24, 27, settled_push, 10.00",
        "total_points, 41.0,  over,  24, 17, settled_push, 10.00",
        "total_points, 40.5,  over,  24, 17, settled_win,  19.10",
        "total_points, 40.5,  under, 24, 17, settled_loss,  0.00",
        "match_result, ,      draw,  1,  1,  settled_win,  19.10",
        "match_result, ,      home,  1,  1,  settled_loss,  0.00",
    })
    void aScoreGradesEveryMarketOfItsGame(
            String type, String line, String side, int home, int away, String status, String credited) {
        Pick pick = market(type, line).pick(side);
        String bet = customer.bet("10.00", pick).path("betId").asText();

        event.finish(home, away);

        JsonNode settled = customer.awaitDecided(bet);
        assertThat(settled.path("status").asText()).isEqualTo(status);
        assertThat(settled.path("actualWin").decimalValue()).isEqualTo(credited);
        assertThat(settled.path("settledAt").asText()).endsWith("Z");
        assertThat(customer.balance())
                .isEqualByComparingTo(settled.path("actualWin").decimalValue().add(new BigDecimal("90.00")));
    }

    private MarketOnOffer market(String type, String line) {
        return switch (type) {
            case "moneyline" -> event.moneyline("1.91", "1.91");
            case "point_spread" -> event.pointSpread(line, "1.91", "1.91");
            case "total_points" -> event.totalPoints(line, "1.91", "1.91");
            default -> event.matchResult("1.91", "1.91", "1.91");
        };
    }

    @Test
    void aPushedLegLeavesAParlayWithTheOthers() {
        EventOnOffer other = winzo.desk().event();
        String bet = customer.bet(
                        "10.00",
                        event.pointSpread("-7.0", "1.91", "1.91").pick("home"),
                        other.moneyline("2.50", "1.50").pick("home"))
                .path("betId")
                .asText();

        event.finish(24, 17);
        other.finish(10, 3);

        JsonNode settled = customer.awaitDecided(bet);
        assertThat(settled.path("status").asText()).isEqualTo("settled_win");
        assertThat(settled.path("actualWin").decimalValue()).isEqualTo("25.00");
        assertThat(settled.path("selections").findValuesAsText("result")).containsExactlyInAnyOrder("push", "win");
    }

    @Test
    void aLostLegSettlesAParlayBeforeItsOtherGamesAreOver() {
        EventOnOffer other = winzo.desk().event();
        String bet = customer.bet(
                        "10.00",
                        event.moneyline("1.91", "1.91").pick("home"),
                        other.moneyline("2.50", "1.50").pick("home"))
                .path("betId")
                .asText();

        event.finish(3, 10);

        assertThat(customer.awaitDecided(bet).path("status").asText()).isEqualTo("settled_loss");
        other.finish(10, 3);
        Await.until(
                "nothing waits for the broker",
                () -> books().path("outboxPending").asInt() == 0);
        assertThat(customer.balance()).isEqualTo("90.00");
    }

    @Test
    void gamesThatEndTogetherSettleAParlayOnce() {
        EventOnOffer other = winzo.desk().event();
        Pick first = event.moneyline("1.91", "1.91").pick("home");
        Pick second = other.moneyline("2.00", "2.00").pick("home");
        List<String> bets = IntStream.range(0, 20)
                .mapToObj(each ->
                        customer.bet("1.00", first, second).path("betId").asText())
                .toList();

        List.of(event, other).parallelStream().forEach(game -> game.finish(10, 3));

        assertThat(bets)
                .allSatisfy(bet -> assertThat(
                                customer.awaitDecided(bet).path("actualWin").decimalValue())
                        .isEqualTo("3.82"));
        assertThat(customer.balance()).isEqualTo("156.40");
    }

    @Test
    void aVoidedMarketReturnsTheStakes() {
        MarketOnOffer market = event.moneyline("1.91", "1.91");
        String bet = customer.bet("10.00", market.pick("home")).path("betId").asText();

        market.voidAll("venue change");

        assertThat(customer.awaitDecided(bet).path("status").asText()).isIn("voided", "settled_push");
        assertThat(customer.balance()).isEqualTo("100.00");
    }

    @Test
    void aCorrectedResultPaysTheDifference() {
        MarketOnOffer market = event.moneyline("1.91", "1.91");
        String home = customer.bet("10.00", market.pick("home")).path("betId").asText();
        String away = customer.bet("20.00", market.pick("away")).path("betId").asText();
        market.result(Map.of("home", "win", "away", "loss"));
        customer.awaitDecided(home);
        customer.awaitDecided(away);
        assertThat(customer.balance()).isEqualTo("89.10");

        market.rollback("scorer's mistake");
        market.result(Map.of("home", "loss", "away", "win"));

        Await.until(
                "the correction is booked",
                customer::balance,
                balance -> balance.toString().equals("108.20"));
        assertThat(customer.readBet(home).path("status").asText()).isEqualTo("settled_loss");
        assertThat(customer.readBet(away).path("actualWin").decimalValue()).isEqualTo("38.20");
    }

    @Test
    void aResultReportedTwiceIsPaidOnce() {
        String bet = customer.bet("10.00", event.moneyline("1.91", "1.91").pick("home"))
                .path("betId")
                .asText();

        event.finish(24, 17);
        customer.awaitDecided(bet);
        event.trader()
                .post(
                        "/api/trading/events/" + event.id() + "/score",
                        Map.of("home", 24, "away", 17, "period", "Q4", "final", true));

        Await.until("the broker is idle", () -> books().path("outboxPending").asInt() == 0);
        assertThat(customer.balance()).isEqualTo("109.10");
    }

    @Test
    void aSecondScoreNamesTheMarketsThatStandAgainstIt() {
        MarketOnOffer moneyline = event.moneyline("1.91", "1.91");
        MarketOnOffer low = event.totalPoints("30.5", "1.91", "1.91");
        MarketOnOffer called = event.pointSpread("-3.5", "1.91", "1.91");
        called.voidAll("venue change");
        String bet = customer.bet("10.00", moneyline.pick("home")).path("betId").asText();
        assertThat(event.finish(24, 17).path("contradicted")).isEmpty();
        customer.awaitDecided(bet);

        JsonNode outcome = event.finish(17, 24);

        assertThat(outcome.path("settled")).isEmpty();
        assertThat(outcome.path("contradicted"))
                .singleElement()
                .satisfies(market -> assertThat(market.asText()).isEqualTo(moneyline.id()));
        assertThat(customer.balance()).isEqualTo("109.10");
        moneyline.rollback("scorer's mistake");
        assertThat(event.finish(17, 24).path("settled"))
                .singleElement()
                .satisfies(market -> assertThat(market.path("id").asText()).isEqualTo(moneyline.id()));
        Await.until(
                "the correction is booked",
                customer::balance,
                balance -> balance.toString().equals("90.00"));
        assertThat(low.status()).isEqualTo("settled");
    }

    @Test
    void thousandsOfBetsOnOneGameAreAllSettled() {
        MarketOnOffer market = event.moneyline("1.91", "1.91");
        Pick home = market.pick("home");
        Pick away = market.pick("away");
        List<Customer> crowd = IntStream.range(0, 4)
                .mapToObj(each -> winzo.customer("1000.00"))
                .toList();
        IntStream.range(0, 2_000)
                .parallel()
                .forEach(each -> crowd.get(each % 4).bet("1.00", each % 2 == 0 ? home : away));

        event.finish(24, 17);

        Await.until(
                "everything is settled",
                () -> crowd.stream()
                        .allMatch(each -> each.api()
                                .get("/api/bets?status=accepted&limit=1")
                                .expect(200)
                                .data()
                                .isEmpty()));
        // 500 bets each: the even ones backed the winner.
        assertThat(crowd.get(0).balance()).isEqualTo("1455.00");
        assertThat(crowd.get(1).balance()).isEqualTo("500.00");
    }

    private JsonNode books() {
        return winzo.as("admin").get("/api/admin/books").expect(200).data();
    }
}

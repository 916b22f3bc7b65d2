package com.winzo.it.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Api;
import com.winzo.it.client.Customer;
import com.winzo.it.client.EventOnOffer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events that end with statistics, break off, are called off or put off: what their markets come to. */
@WinzoTest
class EndingsIT {

    @ArquillianResource
    Winzo winzo;

    private EventOnOffer game;
    private Customer customer;

    @BeforeEach
    void aGameAndACustomer() {
        game = winzo.desk().event();
        customer = winzo.customer("1000.00");
    }

    @ParameterizedTest(name = "{0} {1} of {2}, {3}: {4}")
    @CsvSource(nullValues = "-", textBlock = """
            # type,       line,  subject,      side,  result
            team_total,   20.5,  home,         over,  settled_win
            team_total,   17.0,  away,         under, settled_push
            player_prop,  274.5, tb.yards,     over,  settled_win
            player_prop,  288,   tb.yards,     under, settled_push
            player_prop,  0.5,   lb.rushing,   over,  voided
            team_prop,    -,     ne.safeties,  yes,   settled_loss
            first_quarter,-,     -,            home,  settled_loss
            """)
    void whatTheStatisticsSayDecidesTheMarket(String type, String line, String subject, String side, String status) {
        String other = Map.of("over", "under", "under", "over", "yes", "no", "home", "away")
                .get(side);
        Map<String, Object> market = new LinkedHashMap<>(Map.of(
                "type",
                type,
                "selections",
                List.of(
                        Map.of("name", side, "side", side, "odds", new BigDecimal("1.91")),
                        Map.of("name", other, "side", other, "odds", new BigDecimal("1.91")))));
        if (line != null) {
            market.put("line", new BigDecimal(line));
        }
        if (subject != null) {
            market.put("subject", subject);
        }
        MarketOnOffer offered = game.offer(market);
        String bet = customer.bet("10.00", offered.pick(side)).path("betId").asText();

        game.report(Map.of(
                "home",
                24,
                "away",
                17,
                "final",
                true,
                "periods",
                List.of(Map.of("period", "Q1", "home", 0, "away", 7), Map.of("period", "Q2", "home", 24, "away", 10)),
                "statistics",
                Map.of("tb.yards", 288, "ne.safeties", 0),
                "absent",
                List.of("lb.rushing")));

        assertThat(customer.awaitDecided(bet).path("status").asText()).isEqualTo(status);
    }

    @Test
    void aStatisticThatComesLaterDecidesItsMarketThen() {
        MarketOnOffer prop = game.offer(Map.of(
                "type",
                "player_prop",
                "line",
                new BigDecimal("0.5"),
                "subject",
                "goals",
                "selections",
                List.of(
                        Map.of("name", "o", "side", "over", "odds", new BigDecimal("2.00")),
                        Map.of("name", "u", "side", "under", "odds", new BigDecimal("1.80")))));
        String bet = customer.bet("10.00", prop.pick("over")).path("betId").asText();
        assertThat(game.finish(2, 1).path("undecided"))
                .extracting(JsonNode::asText)
                .containsExactly(prop.id());

        game.report(Map.of("home", 2, "away", 1, "final", true, "statistics", Map.of("goals", 1)));

        assertThat(customer.awaitDecided(bet).path("actualWin").decimalValue()).isEqualByComparingTo("20.00");
    }

    @Test
    void whatWasDecidedStandsWhenPlayBreaksOff() {
        String result = bet(game.matchResult("1.91", "3.00", "4.00"), "home");
        String over = bet(game.market("total_goals", "1.5", "over", "1.91", "under", "1.91"), "over");
        String half = bet(game.market("first_half", null, "home", "2.00", "draw", "3.00", "away", "4.00"), "away");
        game.kickOff();

        JsonNode outcome = game.report(Map.of(
                "home",
                2,
                "away",
                1,
                "period",
                "H2",
                "abandoned",
                true,
                "periods",
                List.of(Map.of("period", "H1", "home", 0, "away", 1))));

        assertThat(outcome.path("settled")).hasSize(3);
        assertThat(customer.awaitDecided(result).path("status").asText()).isEqualTo("voided");
        assertThat(customer.awaitDecided(over).path("status").asText()).isEqualTo("settled_win");
        assertThat(customer.awaitDecided(half).path("status").asText()).isEqualTo("settled_win");
        assertThat(game.read(customer.api()).path("status").asText()).isEqualTo("cancelled");
    }

    @Test
    void aGameThatIsCalledOffGivesTheStakesBack() {
        MarketOnOffer moneyline = game.moneyline("1.91", "1.91");
        String bet = bet(moneyline, "home");

        game.change(Map.of("status", "cancelled", "reason", "snow")).expect(200);

        assertThat(customer.awaitDecided(bet).path("status").asText()).isEqualTo("voided");
        assertThat(moneyline.read().path("reason").asText()).isEqualTo("snow");
        assertThat(customer.balance()).isEqualByComparingTo("1000.00");
    }

    @ParameterizedTest(name = "{0} hours later: {1}")
    @CsvSource({"47, accepted", "49, voided"})
    void betsWaitTwoDaysForAPostponedGame(int hours, String status) {
        String bet = bet(game.moneyline("1.91", "1.91"), "home");
        Instant advertised =
                Instant.parse(game.read(customer.api()).path("startTime").asText());
        game.change(Map.of("status", "postponed")).expect(200);
        assertThat(customer.readBet(bet).path("status").asText()).isEqualTo("accepted");

        game.change(Map.of(
                        "status",
                        "scheduled",
                        "startTime",
                        advertised.plus(Duration.ofHours(hours)).toString()))
                .expect(200);

        JsonNode read = status.equals("voided") ? customer.awaitDecided(bet) : customer.readBet(bet);
        assertThat(read.path("status").asText()).isEqualTo(status);
    }

    @Test
    void outrightsWaitLonger() {
        MarketOnOffer outright = game.runners(Map.of(), "2.00", "2.00");
        String bet =
                customer.bet("10.00", outright.picks().getFirst()).path("betId").asText();
        Instant advertised =
                Instant.parse(game.read(customer.api()).path("startTime").asText());

        game.change(Map.of(
                        "status",
                        "postponed",
                        "startTime",
                        advertised.plus(Duration.ofDays(30)).toString()))
                .expect(200);

        assertThat(customer.readBet(bet).path("status").asText()).isEqualTo("accepted");
        assertThat(outright.status()).isEqualTo("open");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"home":1,"final":true,"abandoned":true}                             | 422 | VAL_003
            {"final":true}                                                       | 400 | VAL_001
            {"home":1,"away":0,"final":true,"statistics":{"a":0.00001}}          | 422 | VAL_003
            {"home":1,"away":0,"final":true,"ranking":[{"name":"x","place":0}]}  | 422 | VAL_003
            """)
    void aReportThatMakesNoSenseIsRefused(String body, int status, String code) throws Exception {
        MarketOnOffer moneyline = game.moneyline("1.91", "1.91");
        game.trader()
                .post("/api/trading/events/" + game.id() + "/score", Api.JSON.readTree(body))
                .expect(status, code);
        assertThat(moneyline.status()).isEqualTo("open");
        assertThat(game.read(customer.api()).path("status").asText()).isEqualTo("scheduled");
    }

    private String bet(MarketOnOffer market, String side) {
        return customer.bet("10.00", market.pick(side)).path("betId").asText();
    }
}

package com.winzo.it.betting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Customer;
import com.winzo.it.client.EventOnOffer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.MarketOnOffer.Pick;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the house lets one customer stake and lose: named, exact, and not to be got round by being fast. */
@WinzoTest
class CustomerLimitsIT {

    @ArquillianResource
    Winzo winzo;

    private EventOnOffer game;
    private MarketOnOffer market;
    private Customer customer;

    @BeforeEach
    void aMarketAndACustomer() {
        game = winzo.desk().event();
        market = game.moneyline("2.00", "1.80");
        customer = winzo.customer("1000.00");
    }

    @ParameterizedTest(name = "{0}: {1} is the most")
    @CsvSource({
        "betStake,    customer_bet_stake,    30.00",
        "marketStake, customer_market_stake, 20.00",
        "dayStake,    customer_day_stake,    20.00",
        "weekStake,   customer_week_stake,   20.00",
        "monthStake,  customer_month_stake,  20.00",
        "dayLoss,     customer_day_loss,     20.00",
        "weekLoss,    customer_week_loss,    20.00",
        "monthLoss,   customer_month_loss,   20.00",
    })
    void theLargestStakeIsTakenAndOneCentMoreIsNot(String limit, String constraint, BigDecimal largest) {
        customer.bet("10.00", market.pick("away"));
        limit(Map.of(limit, new BigDecimal("30.00")));
        Pick home = market.pick("home");
        Map<String, Object> slip = new HashMap<>(Customer.slip("1.00", home));
        slip.remove("stake");

        JsonNode max =
                customer.api().post("/api/bets/max-stake", slip).expect(200).data();
        assertThat(max.path("maxStake").decimalValue()).isEqualTo(largest);
        assertThat(binding(max)).containsExactly(constraint);

        String tooMuch = largest.add(new BigDecimal("0.01")).toPlainString();
        Answer refused = customer.tryBet(tooMuch, home).expect(422, "BET_004");
        JsonNode details = refused.error().path("details");
        assertThat(details.path("limit").asText()).isEqualTo(constraint);
        assertThat(details.path("maxStake").decimalValue()).isEqualTo(largest);
        assertThat(details.path("constraints").get(0).path("slack").decimalValue())
                .isEqualTo("-0.01");
        assertThat(customer.api()
                        .post("/api/bets/validate", Customer.slip(tooMuch, home))
                        .expect(422, "BET_004")
                        .error()
                        .path("details")
                        .path("constraints"))
                .isEqualTo(details.path("constraints"));
        customer.bet(largest.toPlainString(), home);
    }

    @Test
    void betsThatComeAtOnceNeverPassALimit() {
        limit(Map.of("dayStake", 50, "marketStake", 40));
        Pick home = market.pick("home");

        List<Answer> answers = IntStream.range(0, 30)
                .parallel()
                .mapToObj(each -> customer.tryBet("3.00", home))
                .toList();

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(13);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.expect(422, "BET_004"));
        assertThat(customer.balance()).isEqualTo("961.00");
        Pick elsewhere = winzo.desk().event().moneyline("2.00", "1.80").pick("home");
        customer.tryBet("11.01", elsewhere).expect(422, "BET_004");
        customer.bet("11.00", elsewhere);
    }

    @Test
    void aBatchIsHeldToThemToo() {
        limit(Map.of("dayStake", 25));
        Map<String, Object> slip = Customer.slip("10.00", market.pick("home"));

        JsonNode result = customer.api()
                .post("/api/bets/batch", Map.of("bets", List.of(slip, slip, slip)))
                .expect(201)
                .data();

        assertThat(result.path("placed").asInt()).isEqualTo(2);
        assertThat(result.path("bets").get(2).path("error").path("code").asText())
                .isEqualTo("BET_004");
    }

    @Test
    void winningsGiveRoomForLossesButNotForStakes() {
        limit(Map.of("dayLoss", 30, "dayStake", 60));
        String won = customer.bet("20.00", market.pick("home")).path("betId").asText();
        Pick elsewhere = winzo.desk().event().moneyline("2.00", "1.80").pick("home");
        customer.tryBet("10.01", elsewhere).expect(422, "BET_004");
        game.finish(24, 17);
        customer.awaitDecided(won);

        // 20 was staked and 40 paid: 30 + 20 may be lost, but only 40 be staked.
        customer.tryBet("40.01", elsewhere).expect(422, "BET_004");
        customer.bet("40.00", elsewhere);

        JsonNode own = customer.api().get("/api/users/limits").expect(200).data();
        assertThat(own.path("currency").asText()).isEqualTo("USD");
        assertThat(told(own)).containsExactlyInAnyOrder("day_stake 60.00 60.00 0.00", "day_loss 30.00 20.00 10.00");
    }

    @Test
    void aCancelledBetDoesNotCount() {
        limit(Map.of("dayStake", 10));
        String bet = customer.bet("10.00", market.pick("home")).path("betId").asText();
        customer.tryBet("1.00", market.pick("home")).expect(422, "BET_004");

        customer.api().put("/api/bets/" + bet + "/cancel", Map.of()).expect(200);

        customer.bet("10.00", market.pick("home"));
    }

    @Test
    void limitsAreReplacedAndTakenAway() {
        limit(Map.of("betStake", 5));
        customer.tryBet("6.00", market.pick("home")).expect(422, "BET_004");
        limit(Map.of("betStake", 6));
        customer.bet("6.00", market.pick("home"));
        JsonNode none = limit(Map.of());
        assertThat(none.path("limits")).isEmpty();
        customer.bet("100.00", market.pick("home"));
    }

    @Test
    void aLimitMakesSense() {
        String address = "/api/admin/accounts/" + customer.accountId() + "/limits";
        winzo.desk().api().put(address, Map.of("betStake", -1, "reason", "x")).expect(422, "VAL_003");
        winzo.desk()
                .api()
                .put(address, Map.of("betStake", new BigDecimal("0.001"), "reason", "x"))
                .expect(422, "VAL_003");
        winzo.desk().api().put(address, Map.of("betStake", 1)).expect(400, "VAL_001");
        winzo.desk()
                .api()
                .put("/api/admin/accounts/" + UUID.randomUUID() + "/limits", Map.of("reason", "x"))
                .expect(404, "VAL_004");
        customer.api().put(address, Map.of("reason", "x")).expect(403);
        assertThat(winzo.as("support").get(address).expect(200).data().path("limits"))
                .isEmpty();
    }

    private JsonNode limit(Map<String, ?> limits) {
        Map<String, Object> body = new HashMap<>(limits);
        body.put("reason", "test");
        return winzo.desk()
                .api()
                .put("/api/admin/accounts/" + customer.accountId() + "/limits", body)
                .expect(200)
                .data();
    }

    private static List<String> told(JsonNode limits) {
        return limits.path("limits")
                .valueStream()
                .map(each -> each.path("limit").asText() + " "
                        + each.path("value").decimalValue() + " "
                        + each.path("used").decimalValue() + " "
                        + each.path("left").decimalValue())
                .toList();
    }

    private static List<String> binding(JsonNode max) {
        return max.path("constraints")
                .valueStream()
                .filter(each -> each.path("binding").asBoolean())
                .map(each -> each.path("constraint").asText())
                .toList();
    }
}

package com.winzo.it.betting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.EventOnOffer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.MarketOnOffer.Pick;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes around placing one bet: how much can be staked and why, prices that hold, several bets at once. */
@WinzoTest
class OfferIT {

    @ArquillianResource
    Winzo winzo;

    private EventOnOffer event;
    private Customer customer;

    @BeforeEach
    void aGameAndACustomer() {
        event = winzo.desk().event();
        customer = winzo.customer("100.00");
    }

    @Test
    void theLargestStakeIsTakenAndOneCentMoreIsNot() {
        MarketOnOffer market = event.moneyline("3.00", "1.50");
        limit(market, "60.00");
        Pick home = market.pick("home");

        JsonNode max = maxStake(slip(null, home));

        assertThat(max.path("maxStake").decimalValue()).isEqualTo("30.00");
        assertThat(binding(max)).containsExactly("market_liability");
        assertThat(constraint(max, "balance").path("slack").decimalValue()).isEqualTo("70.00");
        Answer refused = customer.tryBet("30.01", home).expect(422, "BET_004");
        assertThat(refused.error().path("details").path("maxStake").decimalValue())
                .isEqualTo("30.00");
        customer.tryBet("30.00", home).expect(201);
        assertThat(maxStake(slip(null, home)).path("maxStake").decimalValue()).isEqualTo("0.00");
    }

    @Test
    void theMaximumPayoutIsNamedWithItsSlack() {
        Customer rich = winzo.customer("1000.00");
        Pick first = event.moneyline("100.00", "1.01").pick("home");
        Pick second = winzo.desk().event().moneyline("50.00", "1.01").pick("home");

        JsonNode max = rich.api()
                .post("/api/bets/max-stake", slip(null, first, second))
                .expect(200)
                .data();

        // 5,000 times the stake is at most a million.
        assertThat(max.path("maxStake").decimalValue()).isEqualTo("200.00");
        assertThat(binding(max)).containsExactly("max_payout");
        assertThat(constraint(max, "max_payout").path("slack").decimalValue()).isEqualTo("0.00");
        assertThat(constraint(max, "balance").path("slack").decimalValue()).isEqualTo("800.00");
        JsonNode details = rich.tryBet("200.01", first, second)
                .expect(422, "BET_004")
                .error()
                .path("details");
        assertThat(details.path("limit").asText()).isEqualTo("max_payout");
        assertThat(details.path("maxStake").decimalValue()).isEqualTo("200.00");
        assertThat(details.path("constraints").get(0).path("slack").decimalValue())
                .isEqualTo("-50.00");
        rich.tryBet("200.00", first, second).expect(201);
    }

    @Test
    void everyBindingConditionIsNamed() {
        MarketOnOffer market = event.moneyline("3.00", "1.50");
        limit(market, "200.00");

        JsonNode max = maxStake(slip(null, market.pick("home")));

        assertThat(max.path("maxStake").decimalValue()).isEqualTo("100.00");
        assertThat(binding(max)).containsExactlyInAnyOrder("balance", "market_liability");
    }

    @Test
    void whatStandsAgainstAnyStakeIsNamedToo() {
        Pick home = event.moneyline("1.91", "1.95").pick("home");
        MarketOnOffer totals = event.totalPoints("45.5", "1.91", "1.91");
        Pick over = totals.pick("over").at("2.00");
        totals.status("suspended", "injury");

        JsonNode max = maxStake(slip(null, home, over));

        assertThat(max.path("maxStake").decimalValue()).isEqualTo("0.00");
        assertThat(binding(max)).contains("related_selections", "market_open", "odds");
        Answer refused = customer.tryBet("1000.00", home, over).expect(422, "BET_005");
        assertThat(refused.error().path("details").path("constraints").findValuesAsText("constraint"))
                .containsExactly("related_selections", "market_open", "odds", "balance");
    }

    @Test
    void aQuoteIsHonouredOnceThoughThePriceHasMoved() {
        MarketOnOffer market = event.moneyline("2.00", "1.80");
        Pick seen = market.pick("home");
        JsonNode quote = quote(slip(null, seen));
        market.reprice("home", "1.50");
        limit(market, "0.00");
        customer.tryBet("10.00", seen).expect(409, "BET_003");

        Map<String, Object> slip = slip("10.00", seen);
        slip.put("quote", quote.path("quote").asText());
        Map<String, Object> tooMuch = new HashMap<>(slip);
        tooMuch.put("stake", quote.path("maxStake").decimalValue().add(new BigDecimal("0.01")));
        place(tooMuch).expect(422, "BET_001");
        JsonNode bet = place(slip).expect(201).data();

        assertThat(bet.path("potentialWin").decimalValue()).isEqualTo("20.00");
        place(slip).expect(409, "BET_009");
        assertThat(customer.balance()).isEqualTo("90.00");
    }

    /** Dry runs tell when the quote is over, and use nothing up. */
    @Test
    void aQuoteEnds() {
        MarketOnOffer market = event.moneyline("2.00", "1.80");
        Map<String, Object> slip = slip("10.00", market.pick("home"));
        JsonNode quote = quote(slip);
        slip.put("quote", quote.path("quote").asText());
        customer.api().post("/api/bets/validate", slip).expect(200);

        Await.until(
                "the quote is over",
                () -> customer.api().post("/api/bets/validate", slip).code(),
                "BET_008"::equals);

        Answer refused = place(slip).expect(409, "BET_008");
        assertThat(refused.error().path("details").path("expiresAt").asText())
                .isEqualTo(quote.path("expiresAt").asText());
        assertThat(customer.balance()).isEqualTo("100.00");
        slip.remove("quote");
        place(slip).expect(201);
    }

    @Test
    void aQuoteIsForOneCustomerAndTheseSelections() {
        MarketOnOffer market = event.moneyline("2.00", "1.80");
        Map<String, Object> slip = slip("10.00", market.pick("home"));
        String quote = quote(slip).path("quote").asText();
        slip.put("quote", quote);
        Customer other = winzo.customer("100.00");
        other.api().post("/api/bets", slip).expect(422, "BET_007");
        Map<String, Object> otherPick = slip("10.00", market.pick("away"));
        otherPick.put("quote", quote);
        place(otherPick).expect(422, "BET_007");
        for (String forged : List.of("", "x", quote.substring(0, quote.length() - 4) + "AAAA", receipt())) {
            Map<String, Object> bad = new HashMap<>(slip);
            bad.put("quote", forged);
            place(bad).expect(422, "BET_007");
        }
        market.status("suspended", "injury");
        place(slip).expect(409, "BET_002");
        assertThat(customer.balance()).isEqualTo("99.00");
    }

    /** A statement of the house, but of another kind. */
    private String receipt() {
        String bet = customer.bet(
                        "1.00", winzo.desk().event().moneyline("2.00", "1.80").pick("home"))
                .path("betId")
                .asText();
        return customer.api()
                .get("/api/bets/" + bet + "/receipt")
                .expect(200)
                .data()
                .path("receipt")
                .asText();
    }

    @Test
    void aQuoteMakesOneBetHoweverManyTryAtOnce() {
        MarketOnOffer market = event.moneyline("2.00", "1.80");
        Map<String, Object> slip = slip("1.00", market.pick("home"));
        slip.put("quote", quote(slip).path("quote").asText());

        List<Answer> answers =
                IntStream.range(0, 16).parallel().mapToObj(each -> place(slip)).toList();

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.expect(409, "BET_009"));
        assertThat(customer.balance()).isEqualTo("99.00");
    }

    @Test
    void aQuoteIsRefusedLikeTheBet() {
        MarketOnOffer market = event.moneyline("2.00", "1.80");
        Pick home = market.pick("home");
        customer.api().post("/api/bets/quote", slip(null, home.at("2.10"))).expect(409, "BET_003");
        market.status("closed", "over");
        customer.api().post("/api/bets/quote", slip(null, home)).expect(409, "BET_002");
    }

    @Test
    void aBatchIsAnsweredSlipBySlip() {
        Pick home = event.moneyline("2.00", "1.80").pick("home");
        List<Object> bets =
                List.of(slip("60.00", home), slip("60.00", home), slip("40.00", home), slip("1.00", home.at("3.00")));

        JsonNode result = batch(null, bets, false).expect(201).data();

        assertThat(result.path("placed").asInt()).isEqualTo(2);
        assertThat(outcomes(result)).containsExactly("accepted", "BET_001", "accepted", "BET_003");
        assertThat(result.path("bets")
                        .get(1)
                        .path("error")
                        .path("details")
                        .path("maxStake")
                        .decimalValue())
                .isEqualTo("40.00");
        assertThat(customer.balance()).isEqualTo("0.00");
    }

    @Test
    void allOrNothingPlacesNothingWhenOneIsRefused() {
        Pick home = event.moneyline("2.00", "1.80").pick("home");
        List<Object> bets = List.of(slip("60.00", home), slip("60.00", home), slip("30.00", home));

        Answer refused = batch(null, bets, true).expect(422, "BET_001");

        JsonNode each = refused.error().path("details").path("refused");
        assertThat(each).hasSize(1);
        assertThat(each.get(0).path("index").asInt()).isEqualTo(1);
        assertThat(customer.balance()).isEqualTo("100.00");
        assertThat(customer.api().get("/api/bets").expect(200).data()).isEmpty();
        batch(null, List.of(slip("60.00", home), slip("40.00", home)), true).expect(201);
        assertThat(customer.balance()).isEqualTo("0.00");
    }

    @Test
    void copiesOfABatchMakeItsBetsOnce() {
        Pick home = event.moneyline("2.00", "1.80").pick("home");
        List<Object> bets = List.of(slip("10.00", home), slip("500.00", home), slip("10.00", home));
        String key = UUID.randomUUID().toString();

        List<Answer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(copy -> batch(key, bets, false))
                .toList();

        assertThat(answers).allSatisfy(answer -> answer.expect(201));
        assertThat(answers)
                .extracting(Answer::data)
                .containsOnly(answers.getFirst().data());
        assertThat(answers).filteredOn(answer -> !answer.isReplayed()).hasSize(1);
        assertThat(customer.balance()).isEqualTo("80.00");
        batch(key, List.of(slip("10.00", home)), false).expect(409, "VAL_006");
    }

    @ParameterizedTest
    @CsvSource({"0, 400, VAL_001", "51, 422, VAL_003"})
    void aBatchHasSomeBets(int count, int status, String code) {
        Pick home = event.moneyline("2.00", "1.80").pick("home");

        batch(
                        null,
                        IntStream.range(0, count)
                                .<Object>mapToObj(i -> slip("1.00", home))
                                .toList(),
                        false)
                .expect(status, code);
    }

    private static List<String> outcomes(JsonNode result) {
        List<String> outcomes = new ArrayList<>();
        result.path("bets")
                .forEach(each -> outcomes.add(
                        each.path("error").isNull()
                                ? each.path("bet").path("status").asText()
                                : each.path("error").path("code").asText()));
        return outcomes;
    }

    private Answer batch(String key, List<Object> bets, boolean allOrNothing) {
        return (key == null ? customer.api() : customer.api().withKey(key))
                .post("/api/bets/batch", Map.of("bets", bets, "allOrNothing", allOrNothing));
    }

    private Answer place(Map<String, Object> slip) {
        return customer.api().post("/api/bets", slip);
    }

    private JsonNode quote(Map<String, Object> slip) {
        return customer.api().post("/api/bets/quote", slip).expect(200).data();
    }

    private JsonNode maxStake(Map<String, Object> slip) {
        return customer.api().post("/api/bets/max-stake", slip).expect(200).data();
    }

    private static List<String> binding(JsonNode max) {
        List<String> names = new ArrayList<>();
        max.path("constraints").forEach(each -> {
            if (each.path("binding").asBoolean()) {
                names.add(each.path("constraint").asText());
            }
        });
        return names;
    }

    private static JsonNode constraint(JsonNode max, String name) {
        for (JsonNode each : max.path("constraints")) {
            if (each.path("constraint").asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError(name + " is not in " + max);
    }

    private void limit(MarketOnOffer market, String max) {
        winzo.desk()
                .api()
                .put(
                        "/api/trading/markets/" + market.id() + "/limit",
                        Map.of("currency", "USD", "liabilityMax", new BigDecimal(max)))
                .expect(200);
    }

    private static Map<String, Object> slip(String stake, Pick... picks) {
        Map<String, Object> slip = new LinkedHashMap<>(Customer.slip("1.00", picks));
        slip.put("stake", stake == null ? null : new BigDecimal(stake));
        return slip;
    }
}

package com.winzo.it;

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
import java.time.Instant;
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

/** Placing bets: what is taken, what is refused and why, and that a repetition is never a second bet. */
@WinzoTest
class BettingIT {

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
    void aSingleIsTakenAtItsOddsAndPaidFromTheBalance() {
        Pick home = event.moneyline("1.91", "1.95").pick("home");

        JsonNode bet = customer.bet("10.00", home);

        assertThat(bet.path("status").asText()).isEqualTo("accepted");
        assertThat(bet.path("totalStake").decimalValue()).isEqualTo("10.00");
        assertThat(bet.path("lines").asInt()).isEqualTo(1);
        assertThat(bet.path("potentialWin").decimalValue()).isEqualTo("19.10");
        assertThat(bet.path("confirmationNumber").asText()).isNotBlank();
        assertThat(customer.balance()).isEqualTo("90.00");
        JsonNode read = customer.readBet(bet.path("betId").asText());
        assertThat(read.path("selections").get(0).path("odds").decimalValue()).isEqualByComparingTo("1.91");
        assertThat(read.path("selections").get(0).path("selectionId").asText()).isEqualTo(home.selectionId());
    }

    @Test
    void aParlayMultipliesItsOddsExactly() {
        Pick first = event.moneyline("1.9091", "1.9091").pick("home");
        Pick second = winzo.desk().event().totalPoints("45.5", "2.05", "1.80").pick("over");
        Pick third = winzo.desk().event().matchResult("3.1", "3.3", "2.4").pick("draw");

        JsonNode bet = customer.bet("7.77", first, second, third);

        // 7.77 x 1.9091 x 2.05 x 3.3 = 100.350027..., rounded once
        assertThat(bet.path("potentialWin").decimalValue()).isEqualTo("100.35");
    }

    @Test
    void copiesOfARequestMakeOneBetAndGetOneAnswer() {
        Pick home = event.moneyline("1.91", "1.95").pick("home");
        String key = UUID.randomUUID().toString();

        List<Answer> answers = IntStream.range(0, 16)
                .parallel()
                .mapToObj(copy -> customer.tryBet(key, "10.00", home))
                .toList();

        assertThat(answers).allSatisfy(answer -> answer.expect(201));
        assertThat(answers)
                .extracting(answer -> answer.data().path("betId").asText())
                .containsOnly(answers.get(0).data().path("betId").asText());
        assertThat(answers).filteredOn(answer -> !answer.isReplayed()).hasSize(1);
        assertThat(customer.balance()).isEqualTo("90.00");
    }

    @Test
    void aKeyBelongsToOneRequest() {
        Pick home = event.moneyline("1.91", "1.95").pick("home");
        String key = UUID.randomUUID().toString();
        customer.tryBet(key, "10.00", home).expect(201);

        customer.tryBet(key, "20.00", home).expect(409, "VAL_006");

        assertThat(customer.balance()).isEqualTo("90.00");
    }

    @Test
    void parallelBetsNeverOverdrawTheWallet() {
        Pick home = event.moneyline("1.91", "1.95").pick("home");

        List<Answer> answers = IntStream.range(0, 30)
                .parallel()
                .mapToObj(each -> customer.tryBet("9.00", home))
                .toList();

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(11);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.expect(422, "BET_001"));
        assertThat(customer.balance()).isEqualTo("1.00");
    }

    @Test
    void staleOddsAreRefusedWithTheCurrentPriceAndThenTakenAtIt() {
        MarketOnOffer market = event.moneyline("1.91", "1.95");
        Pick seen = market.pick("home");
        market.reprice("home", "1.80");

        Answer refusal = customer.tryBet("10.00", seen).expect(409, "BET_003");

        assertThat(refusal.error().path("details").toString())
                .contains(seen.selectionId())
                .contains("1.80");
        assertThat(customer.balance()).isEqualTo("100.00");
        assertThat(customer.bet("10.00", market.pick("home"))
                        .path("potentialWin")
                        .decimalValue())
                .isEqualTo("18.00");
    }

    @ParameterizedTest
    @CsvSource({
        // policy, floor, odds seen, odds now, outcome
        "none,   ,     2.00, 2.10, BET_003",
        "none,   ,     2.00, 1.90, BET_003",
        "better, ,     2.00, 2.10, 2.10",
        "better, ,     2.00, 1.90, BET_003",
        "any,    ,     2.00, 2.10, 2.10",
        "any,    ,     2.00, 1.90, 1.90",
        "any,    1.95, 2.00, 1.90, BET_003",
        "any,    1.85, 2.00, 1.90, 1.90",
    })
    void thePricePolicyDecides(String policy, BigDecimal floor, String seen, String now, String outcome) {
        MarketOnOffer market = event.moneyline(seen, "1.95");
        Pick pick = market.pick("home");
        market.reprice("home", now);
        Map<String, Object> slip = new LinkedHashMap<>(Customer.slip("10.00", pick));
        slip.put("oddsPolicy", policy);
        if (floor != null) {
            slip.put("minOdds", floor);
        }

        Answer answer = customer.api().withKey(UUID.randomUUID().toString()).post("/api/bets", slip);

        if (outcome.startsWith("BET")) {
            answer.expect(409, outcome);
        } else {
            assertThat(answer.expect(201).data().path("potentialWin").decimalValue())
                    .isEqualByComparingTo(new BigDecimal(outcome).multiply(BigDecimal.TEN));
        }
    }

    @ParameterizedTest
    @CsvSource({"suspended", "closed"})
    void aMarketThatIsNotOpenTakesNoBet(String status) {
        MarketOnOffer market = event.moneyline("1.91", "1.95");
        Pick home = market.pick("home");
        market.status(status, "injury");

        customer.tryBet("10.00", home).expect(409, "BET_002");

        assertThat(customer.balance()).isEqualTo("100.00");
    }

    @Test
    void aGameThatIsOnTakesNoBet() {
        Pick home = event.moneyline("1.91", "1.95").pick("home");
        event.kickOff();

        customer.tryBet("10.00", home).expect(409, "BET_002");
    }

    @Test
    void afterItsStartAGameTakesNoBetEvenIfNobodySaysItIsOn() {
        EventOnOffer late = winzo.desk().event(Instant.now().minusSeconds(1));
        Pick home = late.moneyline("1.91", "1.95").pick("home");

        customer.tryBet("10.00", home).expect(409, "BET_002");
    }

    @Test
    void twoLegsOfOneGameAreRelated() {
        Pick home = event.moneyline("1.91", "1.95").pick("home");
        Pick over = event.totalPoints("45.5", "1.91", "1.91").pick("over");

        Answer refusal = customer.tryBet("10.00", home, over).expect(422, "BET_005");

        assertThat(refusal.error().path("details").toString()).contains(home.selectionId(), over.selectionId());
    }

    @Test
    void moreThanTheBalanceIsRefusedWithTheBalance() {
        Pick home = event.moneyline("1.91", "1.95").pick("home");

        Answer refusal = customer.tryBet("100.01", home).expect(422, "BET_001");

        assertThat(refusal.error().path("details").toString()).contains("100.00");
    }

    @ParameterizedTest
    @CsvSource({
        // stake, status, code
        "-1.00,      422, VAL_003",
        "0.00,       422, VAL_003",
        "0.001,      422, VAL_003",
        "1e40,       422, VAL_003",
        "92233720368547758.08, 422, VAL_003",
    })
    void impossibleStakesAreOutOfRange(String stake, int status, String code) {
        Pick home = event.moneyline("1.91", "1.95").pick("home");

        customer.tryBet(stake, home).expect(status, code);

        assertThat(customer.balance()).isEqualTo("100.00");
    }

    @Test
    void unknownMarketsAndSelectionsAreNotFound() {
        Pick home = event.moneyline("1.91", "1.95").pick("home");
        String nobody = UUID.randomUUID().toString();

        customer.tryBet("10.00", new Pick(nobody, home.selectionId(), "home", home.odds()))
                .expect(404, "VAL_004");
        customer.tryBet("10.00", new Pick(home.marketId(), nobody, "home", home.odds()))
                .expect(404, "VAL_004");
    }

    @Test
    void aDryRunAnswersLikePlacementAndChangesNothing() {
        MarketOnOffer market = event.moneyline("1.91", "1.95");
        Map<String, Object> slip = Customer.slip("10.00", market.pick("home"));

        JsonNode preview =
                customer.api().post("/api/bets/validate", slip).expect(200).data();
        assertThat(preview.path("potentialWin").decimalValue()).isEqualTo("19.10");
        assertThat(customer.balance()).isEqualTo("100.00");

        market.status("suspended", "injury");
        assertThat(customer.api().post("/api/bets/validate", slip).body()).contains("BET_002");
    }

    @Test
    void nobodySeesOrCancelsAnothersBet() {
        String bet = customer.bet("10.00", event.moneyline("1.91", "1.95").pick("home"))
                .path("betId")
                .asText();
        Customer stranger = winzo.customer();

        stranger.api().get("/api/bets/" + bet).expect(404, "VAL_004");
        stranger.api().put("/api/bets/" + bet + "/cancel", Map.of()).expect(404, "VAL_004");
        assertThat(stranger.api().get("/api/bets").expect(200).data()).isEmpty();
    }

    @Test
    void aBetCanBeTakenBackWithinItsGrace() {
        String bet = customer.bet("10.00", event.moneyline("1.91", "1.95").pick("home"))
                .path("betId")
                .asText();

        customer.api().put("/api/bets/" + bet + "/cancel", Map.of()).expect(200);

        assertThat(customer.readBet(bet).path("status").asText()).isEqualTo("cancelled");
        assertThat(customer.balance()).isEqualTo("100.00");
        customer.api().put("/api/bets/" + bet + "/cancel", Map.of()).expect(409, "BET_006");
    }

    @Test
    void betsAreListedNewestFirstInPages() {
        MarketOnOffer market = event.moneyline("1.91", "1.95");
        List<String> bets = IntStream.rangeClosed(1, 5)
                .mapToObj(each ->
                        customer.bet("1.00", market.pick("home")).path("betId").asText())
                .toList();

        Answer page = customer.api().get("/api/bets?page=2&limit=2").expect(200);

        assertThat(page.data().findValuesAsText("id")).containsExactly(bets.get(2), bets.get(1));
        assertThat(page.pagination().path("total").asInt()).isEqualTo(5);
        assertThat(page.pagination().path("totalPages").asInt()).isEqualTo(3);
    }
}

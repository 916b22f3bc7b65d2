package com.winzo.it.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Non-runners with Rule 4, starting prices and the better of both, dead heats, rankings of all markets of a race. */
@WinzoTest
class RacingIT {

    private static final Map<String, ?> TERMS =
            Map.of("placeTerms", Map.of("places", 3, "fraction", "1/5"), "startingPrices", true, "bestOdds", true);

    @ArquillianResource
    Winzo winzo;

    private Customer customer;

    @BeforeEach
    void aCustomer() {
        customer = winzo.customer("1000.00");
    }

    @Test
    void aNonRunnerIsVoidAndReducesTheWinningsOfWhatWasStruckBefore() {
        MarketOnOffer race = winzo.desk().contest().runners(Map.of(), "6.00", "3.00", "4.00");
        String before = bet("10.00", race, 0);
        String onNonRunner = bet("20.00", race, 1);

        race.withdraw(1, "3.00").expect(200);

        assertThat(customer.awaitDecided(onNonRunner).path("status").asText()).isEqualTo("voided");
        assertThat(customer.readBet(onNonRunner)
                        .path("selections")
                        .get(0)
                        .path("voidReason")
                        .asText())
                .isEqualTo("withdrawn");
        customer.tryBet("1.00", race.picks().get(1)).expect(409, "BET_002");
        String after = bet("10.00", race, 0);
        race.ranking(1, 0, 2).expect(200);
        // 3.00 is 2 to 1: 30p in the pound off winnings of 50.00.
        assertThat(returned(before)).isEqualByComparingTo("45.00");
        assertThat(customer.readBet(before)
                        .path("selections")
                        .get(0)
                        .path("deductionPercent")
                        .asInt())
                .isEqualTo(30);
        assertThat(returned(after)).isEqualByComparingTo("60.00");
        assertThat(customer.explanation(before).path("derivation").findValuesAsText("rule"))
                .contains("price.rule_4", "price.taken");
    }

    @Test
    void severalWithdrawalsAddUpByWhenTheBetWasStruck() {
        MarketOnOffer race = winzo.desk().contest().runners(TERMS, "11.00", "3.00", "4.00", "10.00");
        String early = customer.place(
                Customer.slip("10.00", Map.of("eachWay", true), race.picks().getFirst()));
        race.withdraw(1, "3.00").expect(200);
        String between = bet("10.00", race, 0);
        race.withdraw(2, "4.00").expect(200);
        race.startingPrices("8.00").expect(200);

        race.ranking(1, 0, 0, 2).expect(200);

        // 30p and 25p: 1 + 10 x 0.45 = 5.50, but the starting price of 8.00 is better; a place at 1 + 7/5.
        assertThat(returned(early)).isEqualByComparingTo("104.00");
        // 25p: 1 + 10 x 0.75 = 8.50, better than 8.00.
        assertThat(returned(between)).isEqualByComparingTo("85.00");
    }

    @Test
    void aNonRunnerInTheStartingPricesReducesThese() {
        MarketOnOffer race = winzo.desk().contest().runners(TERMS, "5.00", "2.50", "4.00");
        String atStartingPrice = customer.place(starting("10.00", race, 0));
        assertThat(customer.readBet(atStartingPrice)
                        .path("selections")
                        .get(0)
                        .path("odds")
                        .isNull())
                .isTrue();
        winzo.as("trader")
                .post(
                        "/api/trading/markets/" + race.id() + "/withdraw",
                        Map.of(
                                "selectionId",
                                race.picks().get(1).selectionId(),
                                "odds",
                                new BigDecimal("2.50"),
                                "inStartingPrices",
                                true))
                .expect(200);
        race.startingPrices("6.00", "2.50", "4.00").expect(200);

        race.ranking(1, 0, 2).expect(200);

        // 6 to 4: 40p of 50.00.
        assertThat(returned(atStartingPrice)).isEqualByComparingTo("40.00");
    }

    @Test
    void theBoardAtTheOffIsTheStartingPriceWhereNobodyReportsAnother() {
        EventOnOffer event = winzo.desk().contest();
        MarketOnOffer race = event.runners(TERMS, "5.00", "2.50");
        String atStartingPrice = customer.place(starting("10.00", race, 0));
        String atTheBest = bet("10.00", race, 0);
        race.event()
                .trader()
                .put(
                        "/api/trading/markets/" + race.id() + "/prices",
                        Map.of(
                                "selections",
                                List.of(Map.of(
                                        "selectionId",
                                        race.picks().getFirst().selectionId(),
                                        "odds",
                                        new BigDecimal("7.00")))))
                .expect(200);
        event.change(Map.of("status", "live")).expect(200);

        event.report(Map.of(
                "final",
                true,
                "ranking",
                List.of(Map.of("name", "Runner 1", "place", 1), Map.of("name", "Runner 2", "place", 2))));

        assertThat(returned(atStartingPrice)).isEqualByComparingTo("70.00");
        assertThat(returned(atTheBest)).isEqualByComparingTo("70.00");
        assertThat(customer.explanation(atTheBest).path("derivation").findValuesAsText("rule"))
                .contains("price.best_odds");
    }

    @Test
    void aForecastThatNamesANonRunnerIsVoidAndADeadHeatIsShared() {
        EventOnOffer event = winzo.desk().contest();
        MarketOnOffer race = event.runners(TERMS, "3.00", "4.00", "5.00", "6.00");
        MarketOnOffer forecast = event.offer(Map.of(
                "type",
                "forecast",
                "selections",
                Stream.of("Runner 1 / Runner 2", "Runner 1 / Runner 3", "Runner 3 / Runner 1", "Runner 1 / Runner 4")
                        .map(name -> Map.of("name", name, "odds", new BigDecimal("8.00")))
                        .toList()));
        List<String> bets = forecast.picks().stream()
                .map(pick -> customer.bet("10.00", pick).path("betId").asText())
                .toList();
        race.withdraw(3, "6.00").expect(200);

        event.report(Map.of(
                "final",
                true,
                "ranking",
                List.of(
                        Map.of("name", "Runner 1", "place", 1),
                        Map.of("name", "Runner 2", "place", 2),
                        Map.of("name", "Runner 3", "place", 2))));

        // Two orders are possible: half of each stake at the full odds.
        assertThat(bets)
                .extracting(this::returned)
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .containsExactly(
                        new BigDecimal("40.00"),
                        new BigDecimal("40.00"),
                        new BigDecimal("0.00"),
                        new BigDecimal("10.00"));
    }

    /** Nobody knows at placement what a bet at the starting price can come to. */
    @Test
    void aStartingPriceBeyondTheMaximumPayoutIsCappedAndExplained() {
        MarketOnOffer race = winzo.desk().contest().runners(TERMS, "2.00", "3.00");
        Map<String, Object> slip = new HashMap<>(starting("400.00", race, 0));
        slip.put("eachWay", true);
        String bet = customer.place(slip);
        race.startingPrices("3000.00", "1.01").expect(200);

        race.ranking(1, 2).expect(200);

        // 400 x 3000 to win and 400 x (1 + 2999/5) for the place.
        assertThat(returned(bet)).isEqualByComparingTo("1000000.00");
        JsonNode explained = customer.explanation(bet);
        assertThat(explained.path("derivation").findValuesAsText("rule")).contains("bet.payout_max", "bet.rounding");
        assertThat(explained.path("settlements").get(0).path("uncapped").decimalValue())
                .isEqualByComparingTo("1440320.00");
    }

    @Test
    void startingPricesAreForRacesThatMakeThem() {
        MarketOnOffer race = winzo.desk().contest().runners(Map.of(), "5.00", "2.50");
        JsonNode refusal = customer.tryPlace(starting("10.00", race, 0))
                .expect(422, "VAL_003")
                .error();
        assertThat(refusal.path("details")
                        .path("constraints")
                        .get(0)
                        .path("constraint")
                        .asText())
                .isEqualTo("starting_price");
        race.startingPrices("5.00").expect(422, "VAL_003");
        assertThat(customer.balance()).isEqualByComparingTo("1000.00");
    }

    @Test
    void withdrawalsAreRefusedWhereTheyMakeNoSense() {
        EventOnOffer game = winzo.desk().event();
        MarketOnOffer moneyline = game.moneyline("2.00", "2.00");
        moneyline.withdraw(0, "2.00").expect(422, "VAL_003");
        MarketOnOffer race = winzo.desk().contest().runners(Map.of(), "5.00", "2.50");
        Map<String, Object> late = Map.of(
                "selectionId",
                race.picks().getFirst().selectionId(),
                "odds",
                new BigDecimal("5.00"),
                "at",
                "2099-01-01T00:00:00Z");
        winzo.as("trader")
                .post("/api/trading/markets/" + race.id() + "/withdraw", late)
                .expect(422, "VAL_003");
        race.ranking(1, 2).expect(200);
        race.withdraw(0, "5.00").expect(409, "VAL_005");
    }

    @ParameterizedTest(name = "{0} at the post for one win")
    @CsvSource({"2, 25.00", "3, 16.67"})
    void aDeadHeatSharesTheWin(int tied, String returned) {
        MarketOnOffer race = winzo.desk().contest().runners(Map.of(), "5.00", "5.00", "5.00", "5.00");
        String bet = bet("10.00", race, 0);
        race.ranking(1, 1, tied > 2 ? 1 : 3, 4).expect(200);
        assertThat(returned(bet)).isEqualByComparingTo(returned);
        assertThat(customer.readBet(bet)
                        .path("selections")
                        .get(0)
                        .path("deadHeatFraction")
                        .asText())
                .isEqualTo("1/" + tied);
    }

    @Test
    void oneReportSettlesAllMarketsOfARace() {
        EventOnOffer event = winzo.desk().contest();
        MarketOnOffer winner = event.runners(TERMS, "5.00", "4.00", "3.00", "9.00");
        MarketOnOffer topTwo = event.runners(Map.of("winners", 2), "2.00", "2.00", "2.00", "3.00");
        MarketOnOffer match = event.runners(Map.of("type", "head_to_head"), "1.90", "1.90");
        MarketOnOffer walkover = event.offer(Map.of(
                "type",
                "head_to_head",
                "selections",
                List.of(
                        Map.of("name", "Runner 1", "odds", new BigDecimal("1.90")),
                        Map.of("name", "Runner 4", "odds", new BigDecimal("1.90")))));
        List<String> bets = List.of(
                bet("10.00", winner, 1), bet("10.00", topTwo, 0), bet("10.00", match, 0), bet("10.00", walkover, 0));

        JsonNode outcome = event.report(Map.of(
                "final",
                true,
                "ranking",
                List.of(
                        Map.of("name", "Runner 2", "place", 1),
                        Map.of("name", "runner 1", "place", 2),
                        Map.of("name", "Runner 3", "place", 3)),
                "absent",
                List.of("Runner 4")));

        assertThat(outcome.path("settled")).hasSize(4);
        assertThat(bets.stream().map(this::returned).toList())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("40"), new BigDecimal("20"), BigDecimal.ZERO, new BigDecimal("10"));
    }

    @Test
    void aCorrectedRaceKeepsItsNonRunners() {
        MarketOnOffer race = winzo.desk().contest().runners(Map.of(), "6.00", "3.00", "4.00");
        String bet = bet("10.00", race, 0);
        race.withdraw(1, "3.00").expect(200);
        race.ranking(1, 0, 2).expect(200);
        assertThat(returned(bet)).isEqualByComparingTo("45.00");

        race.rollback("objection").expect(200);
        race.ranking(2, 0, 1).expect(200);
        customer.awaitSettlement(bet, 2);
        race.rollback("objection overruled").expect(200);
        race.ranking(1, 0, 2).expect(200);

        customer.awaitSettlement(bet, 3);
        assertThat(returned(bet)).isEqualByComparingTo("45.00");
        assertThat(customer.balance()).isEqualByComparingTo("1035.00");
    }

    @ParameterizedTest(name = "{0} runners, {1}: {2}")
    @CsvSource({"4, handicap,", "7, handicap, 2 1/4", "11, other, 3 1/5", "12, other, 3 1/5", "16, handicap, 4 1/4"})
    void aRaceCanPayThePlacesThatAreStandardForItsRunners(int runners, String kind, String terms) {
        String[] odds = Stream.generate(() -> "9.00").limit(runners).toArray(String[]::new);
        JsonNode placeTerms = winzo.desk()
                .contest()
                .runners(Map.of("standardPlaces", kind), odds)
                .read()
                .path("placeTerms");
        assertThat(
                        placeTerms.isNull()
                                ? null
                                : placeTerms.path("places").asText() + " "
                                        + placeTerms.path("fraction").asText())
                .isEqualTo(terms);
    }

    @Test
    void standardPlacesAreForRacesWithoutOtherTerms() {
        EventOnOffer event = winzo.desk().contest();
        Map<String, ?> both = Map.of(
                "type",
                "futures",
                "standardPlaces",
                "other",
                "placeTerms",
                Map.of("places", 2, "fraction", "1/4"),
                "selections",
                List.of(Map.of("name", "Runner 1", "odds", new BigDecimal("2.00"))));
        winzo.desk()
                .api()
                .post("/api/trading/events/" + event.id() + "/markets", both)
                .expect(422, "VAL_003");
    }

    private String bet(String stake, MarketOnOffer market, int runner) {
        Pick pick = market.picks().get(runner);
        return customer.bet(stake, pick).path("betId").asText();
    }

    private static Map<String, Object> starting(String stake, MarketOnOffer market, int runner) {
        Map<String, ?> selection = Map.of(
                "marketId",
                market.id(),
                "selectionId",
                market.picks().get(runner).selectionId(),
                "price",
                "starting");
        return Map.of("selections", List.of(selection), "stake", new BigDecimal(stake), "betType", "single");
    }

    private BigDecimal returned(String bet) {
        return customer.awaitDecided(bet).path("actualWin").decimalValue();
    }
}

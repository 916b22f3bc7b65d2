package com.winzo.it.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.EventOnOffer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bets on whoever starts as favourite: found at the off, paid at the starting price, found anew in a correction. */
@WinzoTest
class FavouritesIT {

    /** The places of the selections in the market that {@link #race} offers. */
    private static final int FAVOURITE = 3;

    private static final int SECOND = 4;

    @ArquillianResource
    Winzo winzo;

    private Customer customer;
    private MarketOnOffer race;

    @BeforeEach
    void aRace() {
        customer = winzo.customer("1000.00");
        race = race(winzo.desk().contest());
    }

    @Test
    void aFavouriteIsTheRunnerThatStartsAtTheShortestPrice() {
        String eachWay = bet(FAVOURITE, true);
        String second = bet(SECOND, false);
        race.startingPrices("5.00", "2.50", "2.50").expect(200);

        race.ranking(3, 1, 2).expect(200);

        // Joint favourites: runner 2 has the lower number. 25.00 to win, and a place at 1 + 1.50/5.
        assertThat(returned(eachWay)).isEqualByComparingTo("38.00");
        assertThat(returned(second)).isEqualByComparingTo("0.00");
        JsonNode settled = race.read().path("selections");
        assertThat(settled.get(FAVOURITE).path("result").asText()).isEqualTo("win");
        assertThat(settled.get(FAVOURITE).path("startingPrice").decimalValue()).isEqualByComparingTo("2.50");
        assertThat(settled.get(SECOND).path("place").asInt()).isEqualTo(2);

        race.rollback("wrong prices").expect(200);
        race.startingPrices("2.00", "2.50", "3.00").expect(200);
        race.ranking(3, 1, 2).expect(200);

        // Now runner 1 was the favourite and came third, and runner 2 the second favourite.
        awaitReturn(eachWay, "12.00");
        awaitReturn(second, "25.00");
    }

    @Test
    void aNonRunnerIsNoFavouriteAndTheBoardStandsInForStartingPrices() {
        String favourite = bet(FAVOURITE, false);
        String second = bet(SECOND, false);
        race.withdraw(0, "3.00").expect(200);

        JsonNode supposed = whatIf();
        race.event()
                .report(Map.of(
                        "final",
                        true,
                        "ranking",
                        List.of(Map.of("name", "Runner 3", "place", 1), Map.of("name", "Runner 2", "place", 2))));

        // On the board runner 2 stood at 4.00 and runner 3 at 6.00; the other way round the house would have paid
        // 40.00.
        assertThat(returned(favourite)).isEqualByComparingTo("0.00");
        assertThat(returned(second)).isEqualByComparingTo("60.00");
        assertThat(supposed.path("customers").get(0).path("difference").decimalValue())
                .isEqualByComparingTo("40.00");
        assertThat(customer.explanation(second).path("derivation").findValuesAsText("rule"))
                .contains("price.starting");
    }

    @Test
    void aFavouriteIsBetOnAtTheStartingPriceOnly() {
        JsonNode refusal = customer.tryBet("1.00", race.picks().get(FAVOURITE))
                .expect(422, "VAL_003")
                .error();
        assertThat(refusal.path("details").path("constraints").findValuesAsText("constraint"))
                .containsExactly("starting_price_only");
        race.startingPrices("5.00", "2.50", "2.50", "2.50").expect(422, "VAL_003");
        race.withdraw(FAVOURITE, "2.50").expect(422, "VAL_003");
        winzo.desk()
                .api()
                .post(
                        "/api/trading/events/" + race.event().id() + "/markets",
                        Map.of("type", "futures", "selections", selections()))
                .expect(422, "VAL_003");
    }

    private static MarketOnOffer race(EventOnOffer event) {
        return event.offer(Map.of(
                "type",
                "futures",
                "placeTerms",
                Map.of("places", 3, "fraction", "1/5"),
                "startingPrices",
                true,
                "selections",
                selections()));
    }

    private static List<Map<String, ?>> selections() {
        return List.of(
                Map.of("name", "Runner 1", "odds", new BigDecimal("3.00")),
                Map.of("name", "Runner 2", "odds", new BigDecimal("4.00")),
                Map.of("name", "Runner 3", "odds", new BigDecimal("6.00")),
                Map.of("name", "Favourite", "side", "favourite", "odds", new BigDecimal("3.00")),
                Map.of("name", "Second favourite", "side", "second_favourite", "odds", new BigDecimal("4.00")));
    }

    private String bet(int selection, boolean eachWay) {
        return customer.place(Map.of(
                "selections",
                List.of(Map.of(
                        "marketId",
                        race.id(),
                        "selectionId",
                        race.picks().get(selection).selectionId(),
                        "price",
                        "starting")),
                "stake",
                new BigDecimal("10.00"),
                "eachWay",
                eachWay,
                "betType",
                "single"));
    }

    /** What it would mean if runner 2 won before runner 3. */
    private JsonNode whatIf() {
        List<Map<String, Object>> results = List.of(
                Map.of("selectionId", race.picks().get(1).selectionId(), "place", 1),
                Map.of("selectionId", race.picks().get(2).selectionId(), "place", 2));
        return winzo.as("trader")
                .post("/api/trading/markets/" + race.id() + "/what-if", Map.of("results", results))
                .expect(200)
                .data();
    }

    private BigDecimal returned(String bet) {
        return customer.awaitDecided(bet).path("actualWin").decimalValue();
    }

    private void awaitReturn(String bet, String amount) {
        Await.until(
                "the bet has returned " + amount,
                () -> customer.readBet(bet).path("actualWin").decimalValue(),
                returned -> returned.compareTo(new BigDecimal(amount)) == 0);
    }
}

package com.winzo.it.settlement;

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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Systems, any-to-come, each-way and teasers, from the slip to the money. The books are proven by a second calculation. */
@WinzoTest
class BetKindsIT {

    private static final Map<String, ?> PLACES = Map.of("placeTerms", Map.of("places", 3, "fraction", "1/5"));

    @ArquillianResource
    Winzo winzo;

    private Customer customer;

    @BeforeEach
    void aCustomer() {
        customer = winzo.customer("1000.00");
    }

    /** Games at 2.00 each; the n-th letter says how the n-th ends: won, lost, drawn for a push. */
    @ParameterizedTest(name = "{0} of {1} games, {2}: {3} lines return {4}")
    @CsvSource({
        // system, games, results, lines, returned for 1.00 a line
        "trixie,           3, www,       4,  20.00",
        "trixie,           3, wwl,       4,   4.00",
        "trixie,           3, wpl,       4,   2.00",
        "patent,           3, wll,       7,   2.00",
        "yankee,           4, wwwl,     11,  20.00",
        "lucky_15,         4, wwww,     15,  80.00",
        "canadian,         5, wwlll,    26,   4.00",
        "lucky_31,         5, wllll,    31,   2.00",
        "heinz,            6, wwwlll,   57,  20.00",
        "lucky_63,         6, llllll,   63,   0.00",
        "super_heinz,      7, wwlllll, 120,   4.00",
        "goliath,          8, wwllllll,247,   4.00",
        "up_and_down,      2, wl,        2,   1.00",
        "round_robin,      3, wwl,      10,  12.00",
        "flag,             4, wwll,     23,  14.00",
        "super_flag,       5, wwlll,    46,  16.00",
        "heinz_flag,       6, wwllll,   87,  18.00",
        "super_heinz_flag, 7, wwlllll, 162,  20.00",
        "goliath_flag,     8, wwllllll,303,  22.00",
        "union_jack,       9, wwwllllll, 8,   8.00",
        "union_jack_round_robin, 9, wwwllllll, 80, 48.00",
        "alphabet,         6, wwwlll,   26,  30.00",
        "if_win,           3, wwl,       1,   2.00",
        "if_win,           2, pw,        1,   1.00",
        "if_action,        2, pw,        1,   2.00",
        "win_reverse,      3, wwl,       6,   8.00",
        "action_reverse,   2, pw,        2,   4.00"
    })
    void namedSystemsPayLineByLine(String name, int games, String results, int lines, String returned) {
        List<EventOnOffer> events = games(games);
        Pick[] picks = home(events);
        BigDecimal before = customer.balance();

        String bet = customer.place(
                Customer.slip("1.00", Map.of("betType", "system", "system", Map.of("name", name)), picks));

        assertThat(customer.readBet(bet).path("lines").asInt()).isEqualTo(lines);
        assertThat(customer.balance()).isEqualByComparingTo(before.subtract(new BigDecimal(lines)));
        finish(events, results);
        assertThat(customer.awaitDecided(bet).path("actualWin").decimalValue()).isEqualByComparingTo(returned);
        assertThat(customer.balance())
                .isEqualByComparingTo(before.subtract(new BigDecimal(lines)).add(new BigDecimal(returned)));
    }

    @Test
    void sizesAndBankersMakeTheLines() {
        List<EventOnOffer> events = games(5);
        Pick[] picks = home(events);
        Map<String, ?> system = Map.of("sizes", List.of(2, 3), "bankers", List.of(picks[4].selectionId()));

        String bet = customer.place(Customer.slip("2.00", Map.of("betType", "system", "system", system), picks));

        JsonNode placed = customer.readBet(bet);
        // The banker with one or two of the other four.
        assertThat(placed.path("lines").asInt()).isEqualTo(10);
        assertThat(placed.path("totalStake").decimalValue()).isEqualByComparingTo("20.00");
        assertThat(placed.path("potentialWin").decimalValue()).isEqualByComparingTo("128.00");
        assertThat(placed.path("system").path("lines").asText()).isEqualTo("2,3/5+5");
        assertThat(placed.path("system").path("bankers").get(0).asText()).isEqualTo(picks[4].selectionId());
        finish(events, "wwllw");
        // Two doubles at 4 and a treble at 8.
        assertThat(customer.awaitDecided(bet).path("actualWin").decimalValue()).isEqualByComparingTo("32.00");
    }

    @Test
    void aLostBankerSettlesASystemBeforeItsOtherGamesAreOver() {
        List<EventOnOffer> events = games(3);
        Pick[] picks = home(events);
        Map<String, ?> system = Map.of("sizes", List.of(2), "bankers", List.of(picks[0].selectionId()));
        String bet = customer.place(Customer.slip("1.00", Map.of("betType", "system", "system", system), picks));

        finish(events.subList(0, 1), "l");

        assertThat(customer.awaitDecided(bet).path("status").asText()).isEqualTo("settled_loss");
    }

    @Test
    void twentySelectionsMakeAsManyLinesAsTheyLike() {
        List<EventOnOffer> events = games(20);
        Pick[] picks = IntStream.range(0, 20)
                .mapToObj(i -> events.get(i).moneyline("1.20", "4.00").pick("home"))
                .toArray(Pick[]::new);
        Customer whale = winzo.customer("5000.00");

        String bet = whale.place(
                Customer.slip("0.01", Map.of("betType", "system", "system", Map.of("sizes", List.of(10))), picks));

        JsonNode placed = whale.readBet(bet);
        assertThat(placed.path("lines").asInt()).isEqualTo(184_756);
        assertThat(placed.path("totalStake").decimalValue()).isEqualByComparingTo("1847.56");
        events.getFirst().finish(0, 1);
        // Those left after the first loss: C(19,10) lines can still win.
        assertThat(whale.readBet(bet).path("status").asText()).isEqualTo("accepted");
        events.stream().skip(1).limit(10).forEach(event -> event.finish(0, 1));
        assertThat(whale.awaitDecided(bet).path("status").asText()).isEqualTo("settled_loss");
    }

    @Test
    void selectionsOfOneGameStandInOneBetButNotInOneLine() {
        EventOnOffer game = winzo.desk().event();
        Pick home = game.moneyline("2.00", "2.00").pick("home");
        Pick over = game.totalPoints("40.5", "2.00", "2.00").pick("over");

        JsonNode refusal = customer.tryPlace(Customer.slip("1.00", home, over))
                .expect(422, "BET_005")
                .error();
        String singles = customer.place(
                Customer.slip("1.00", Map.of("betType", "system", "system", Map.of("sizes", List.of(1))), home, over));

        assertThat(refusal.path("details").path("selections"))
                .extracting(JsonNode::asText)
                .containsExactly(home.selectionId(), over.selectionId());
        game.finish(24, 17);
        assertThat(customer.awaitDecided(singles).path("actualWin").decimalValue())
                .isEqualByComparingTo("4.00");
    }

    @ParameterizedTest(name = "place {0}: {1}")
    @CsvSource({
        // Runner 1 at 9.00, three places at a fifth of the odds: 1.00 each way
        "1 2 3 4, 11.60, settled_win",
        "3 1 2 4,  2.60, settled_win",
        "4 1 2 3,  0.00, settled_loss",
        // Two tie for the win: half of 9.00, and a place in full.
        "1 1 3 4,  7.10, settled_win",
        // Two tie for the last place: half of a place.
        "3 1 2 3,  1.30, settled_loss",
    })
    void eachWayIsTwoBets(String places, String returned, String status) {
        MarketOnOffer race = winzo.desk().contest().runners(PLACES, "9.00", "5.00", "4.00", "3.00");

        String bet = customer.place(
                Customer.slip("1.00", Map.of("eachWay", true), race.picks().getFirst()));

        assertThat(customer.readBet(bet).path("totalStake").decimalValue()).isEqualByComparingTo("2.00");
        assertThat(customer.readBet(bet).path("potentialWin").decimalValue()).isEqualByComparingTo("11.60");
        race.ranking(List.of(places.split(" ")).stream()
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .expect(200);
        JsonNode settled = customer.awaitDecided(bet);
        assertThat(settled.path("actualWin").decimalValue()).isEqualByComparingTo(returned);
        assertThat(settled.path("status").asText()).isEqualTo(status);
    }

    @Test
    void eachWayRunsThroughAllLinesOfASystem() {
        List<MarketOnOffer> races = IntStream.range(0, 3)
                .mapToObj(i -> winzo.desk().contest().runners(PLACES, "6.00", "3.00", "4.00", "5.00"))
                .toList();
        Pick[] picks = races.stream().map(race -> race.picks().getFirst()).toArray(Pick[]::new);
        Map<String, ?> patent = Map.of("betType", "system", "system", Map.of("name", "patent"), "eachWay", true);

        String bet = customer.place(Customer.slip("1.00", patent, picks));

        races.get(0).ranking(1, 2, 3, 4).expect(200);
        races.get(1).ranking(2, 1, 3, 4).expect(200);
        races.get(2).ranking(4, 1, 2, 3).expect(200);
        // To win: 6 alone. To be placed, at 2 each: two singles and their double.
        assertThat(customer.awaitDecided(bet).path("actualWin").decimalValue()).isEqualByComparingTo("14.00");
        assertThat(customer.readBet(bet).path("totalStake").decimalValue()).isEqualByComparingTo("14.00");
    }

    @Test
    void eachWayIsRefusedWhereNoPlaceIsPaid() {
        Pick pick = winzo.desk().event().moneyline("2.00", "2.00").pick("home");
        JsonNode refusal = customer.tryPlace(Customer.slip("1.00", Map.of("eachWay", true), pick))
                .expect(422, "VAL_003")
                .error();
        assertThat(refusal.path("details")
                        .path("constraints")
                        .get(0)
                        .path("constraint")
                        .asText())
                .isEqualTo("each_way");
        assertThat(customer.balance()).isEqualByComparingTo("1000.00");
    }

    @ParameterizedTest(name = "{0}, home {1}: {4} and {5}, {6}")
    @CsvSource({
        // Home -3 and the total 41.5, six points in the customer's favour: -> home +3, over 35.5
        "football_6, 3, 21.00, 21-24, 21-24, settled_push, 11.00",
        "football_6, 3, 21.00, 20-24, 21-24, settled_loss,  0.00",
        "football_6, 3, 21.00, 24-20, 24-20, settled_win,  21.00",
        // and against the customer: -> home -9, over 47.5
        "football_pleaser_6, -9, 77.00, 30-20, 24-24, settled_win,  77.00",
        "football_pleaser_6, -9, 77.00, 29-20, 24-24, settled_push, 11.00",
        "football_pleaser_6, -9, 77.00, 30-20, 24-23, settled_loss,  0.00"
    })
    void aTeaserMovesItsLinesAndPaysByItsTable(
            String teaser, String line, String potential, String first, String second, String status, String returned) {
        EventOnOffer one = winzo.desk().event();
        EventOnOffer two = winzo.desk().event();
        Pick home = one.pointSpread("-3.0", "1.91", "1.91").pick("home");
        Pick over = two.totalPoints("41.5", "1.91", "1.91").pick("over");

        String bet = customer.place(Customer.slip("11.00", Map.of("teaser", teaser), home, over));

        assertThat(customer.readBet(bet).path("potentialWin").decimalValue()).isEqualByComparingTo(potential);
        assertThat(customer.readBet(bet).path("selections").get(0).path("line").decimalValue())
                .isEqualByComparingTo(line);
        finish(one, first);
        finish(two, second);
        JsonNode settled = customer.awaitDecided(bet);
        assertThat(settled.path("status").asText()).isEqualTo(status);
        assertThat(settled.path("actualWin").decimalValue()).isEqualByComparingTo(returned);
    }

    /** Seven points for the price of five, or of any where three goals win most games. */
    @ParameterizedTest(name = "{1} on {0}: {2}")
    @CsvSource({
        "basketball, basketball_4, ",
        "basketball, football_7, VAL_003",
        "american-football, basketball_5, VAL_003",
        "ice-hockey, football_6, VAL_003"
    })
    void aTeaserIsForTheGamesOfItsSport(String sport, String teaser, String refused) {
        Pick home =
                winzo.desk().gameOf(sport).pointSpread("-3.0", "1.91", "1.91").pick("home");
        Pick over =
                winzo.desk().gameOf(sport).totalPoints("41.5", "1.91", "1.91").pick("over");

        Answer answer = customer.tryPlace(Customer.slip("11.00", Map.of("teaser", teaser), home, over));

        if (refused == null) {
            answer.expect(201);
        } else {
            JsonNode constraints =
                    answer.expect(422, refused).error().path("details").path("constraints");
            assertThat(constraints.findValuesAsText("constraint")).containsExactly("teaser", "teaser");
            assertThat(customer.balance()).isEqualByComparingTo("1000.00");
        }
    }

    @Test
    void aTeaserWaitsForTheScoreWhereOnlyAResultIsReported() {
        EventOnOffer one = winzo.desk().event();
        EventOnOffer two = winzo.desk().event();
        MarketOnOffer spread = one.pointSpread("-3.0", "1.91", "1.91");
        Pick over = two.totalPoints("41.5", "1.91", "1.91").pick("over");
        String teaser =
                customer.place(Customer.slip("11.00", Map.of("teaser", "football_6"), spread.pick("home"), over));
        String single = customer.bet("10.00", spread.pick("home")).path("betId").asText();
        two.finish(24, 20);

        spread.result(Map.of("home", "loss", "away", "win")).expect(200);
        assertThat(customer.awaitDecided(single).path("status").asText()).isEqualTo("settled_loss");
        assertThat(customer.readBet(teaser).path("status").asText()).isEqualTo("accepted");

        one.finish(24, 23);
        assertThat(customer.awaitDecided(teaser).path("status").asText()).isEqualTo("settled_win");
    }

    @Test
    void quarterLinesGoIntoMultiples() {
        EventOnOffer one = winzo.desk().event();
        EventOnOffer two = winzo.desk().event();
        Pick half = one.market("asian_handicap", "-0.75", "home", "2.10", "away", "1.80")
                .pick("home");
        Pick lost = two.market("total_goals", "2.25", "over", "1.90", "under", "2.00")
                .pick("over");

        String bet = customer.bet("10.00", half, lost).path("betId").asText();
        one.finish(2, 1);
        two.finish(1, 1);

        // (2.10 + 1) / 2 = 1.55 half won, times 1/2 half lost.
        assertThat(customer.awaitDecided(bet).path("actualWin").decimalValue()).isEqualByComparingTo("7.75");
    }

    @Test
    void aPersonCanReadHowItCameToThat() {
        List<EventOnOffer> events = games(3);
        String bet = customer.place(
                Customer.slip("1.00", Map.of("betType", "system", "system", Map.of("name", "trixie")), home(events)));
        assertThat(customer.explanation(bet).path("derivation").isNull()).isTrue();
        finish(events, "wwl");
        customer.awaitDecided(bet);

        JsonNode explained = customer.explanation(bet);
        JsonNode root = explained.path("derivation");
        assertThat(root.path("rule").asText()).isEqualTo("bet.total");
        assertThat(root.path("value").asText()).isEqualTo("400");
        assertThat(root.findValuesAsText("rule"))
                .contains("bet.rounding", "lines.folds", "line", "leg.win", "leg.loss");
        assertThat(explained.path("rounding").asText()).isEqualTo("HALF_UP");
        assertThat(explained.path("settlements")).hasSize(1);
        assertThat(explained.path("settlements").get(0).path("difference").decimalValue())
                .isEqualByComparingTo("4.00");

        String page = customer.api()
                .with("Accept", "text/html")
                .get("/api/bets/" + bet + "/settlement")
                .expect(200)
                .body();
        assertThat(page).startsWith("<!doctype html>").contains("Returns 4.00 USD", "legs 1 2", "lines.folds");
        assertThat(winzo.as("support")
                        .get("/api/bets/" + bet + "/settlement")
                        .expect(200)
                        .data())
                .isEqualTo(explained);
        winzo.customer().api().get("/api/bets/" + bet + "/settlement").expect(404, "VAL_004");
    }

    private List<EventOnOffer> games(int count) {
        return IntStream.range(0, count).mapToObj(i -> winzo.desk().event()).toList();
    }

    private static Pick[] home(List<EventOnOffer> events) {
        return events.stream()
                .map(event -> event.moneyline("2.00", "2.00").pick("home"))
                .toArray(Pick[]::new);
    }

    private static void finish(List<EventOnOffer> events, String results) {
        for (int i = 0; i < events.size(); i++) {
            switch (results.charAt(i)) {
                case 'w' -> events.get(i).finish(10, 3);
                case 'l' -> events.get(i).finish(3, 10);
                default -> events.get(i).finish(3, 3);
            }
        }
    }

    private static void finish(EventOnOffer event, String score) {
        String[] points = score.split("-");
        event.finish(Integer.parseInt(points[0]), Integer.parseInt(points[1]));
    }
}

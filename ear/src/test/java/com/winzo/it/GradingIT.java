package com.winzo.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Customer;
import com.winzo.it.client.EventOnOffer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.MarketOnOffer.Pick;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Every type of market that a score decides, from its offer to the customer's money. */
@WinzoTest
class GradingIT {

    /** Type, line, selections, and their results after 2:1 with 1:1 at half time. */
    private static final List<List<String>> MARKETS = List.of(
            List.of("draw_no_bet", "", "home away", "win loss"),
            List.of("double_chance", "", "home_or_draw home_or_away draw_or_away", "win win loss"),
            List.of("both_to_score", "", "yes no", "win loss"),
            List.of("odd_even", "", "odd even", "win loss"),
            List.of("correct_score", "", "1-0 2-1 other", "loss win loss"),
            List.of("half_time_full_time", "", "home/home draw/home draw/draw", "loss win loss"),
            List.of("asian_handicap", "-0.75", "home away", "half_win half_loss"),
            List.of("asian_handicap", "-1.25", "home away", "half_loss half_win"),
            List.of("total_goals", "2.75", "over under", "half_win half_loss"),
            List.of("total_goals", "3.25", "over under", "half_loss half_win"),
            List.of("first_half", "", "home draw away", "loss win loss"));

    @ArquillianResource
    Winzo winzo;

    @Test
    void aScoreWithItsPeriodsGradesEveryTypeOfMarket() {
        EventOnOffer match = winzo.desk().event();
        Customer customer = winzo.customer("1000.00");
        Map<String, String> expected = new HashMap<>();
        List<String> bets = new ArrayList<>();
        for (List<String> each : MARKETS) {
            MarketOnOffer market = offer(match, each.get(0), each.get(1), each.get(2));
            expected.put(market.id(), each.get(3));
            Pick first = market.picks().getFirst();
            bets.add(customer.bet("10.00", first).path("betId").asText());
        }

        match.trader()
                .post(
                        "/api/trading/events/" + match.id() + "/score",
                        Map.of(
                                "home",
                                2,
                                "away",
                                1,
                                "period",
                                "H2",
                                "final",
                                true,
                                "periods",
                                List.of(period("H1", 1, 1), period("H2", 1, 0))))
                .expect(200);

        Map<String, String> graded = StreamSupport.stream(
                        match.markets(match.trader()).spliterator(), false)
                .collect(Collectors.toMap(market -> market.path("id").asText(), GradingIT::results));
        assertThat(graded).isEqualTo(expected);
        assertThat(bets.stream()
                        .map(bet -> customer.awaitDecided(bet).path("actualWin").decimalValue())
                        .toList())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("19.10"),
                        new BigDecimal("19.10"),
                        new BigDecimal("19.10"),
                        new BigDecimal("19.10"),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        new BigDecimal("14.55"),
                        new BigDecimal("5.00"),
                        new BigDecimal("14.55"),
                        new BigDecimal("5.00"),
                        BigDecimal.ZERO);
    }

    private static MarketOnOffer offer(EventOnOffer match, String type, String line, String selections) {
        List<Map<String, Object>> offered = new ArrayList<>();
        for (String selection : selections.split(" ")) {
            boolean named = type.equals("correct_score") || type.equals("half_time_full_time");
            offered.add(Map.of("name", selection, "side", named ? "none" : selection, "odds", new BigDecimal("1.91")));
        }
        Map<String, Object> market = new HashMap<>(Map.of("type", type, "selections", offered));
        if (!line.isEmpty()) {
            market.put("line", new BigDecimal(line));
        }
        JsonNode created = match.trader()
                .post("/api/trading/events/" + match.id() + "/markets", market)
                .expect(201)
                .data();
        return new MarketOnOffer(match, created.path("id").asText());
    }

    private static Map<String, Object> period(String name, int home, int away) {
        return Map.of("period", name, "home", home, "away", away);
    }

    private static String results(JsonNode market) {
        return StreamSupport.stream(market.path("selections").spliterator(), false)
                .map(selection -> selection.path("result").asText())
                .collect(Collectors.joining(" "));
    }
}

package com.winzo.it.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Customer;
import com.winzo.it.client.EventOnOffer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import com.winzo.kernel.MarketType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each type of market through the public API, from the offer to the payment: a line each. */
@WinzoTest
class MarketTypesIT {

    /**
     * Type, line, subject, selections, which of them (from 1) ten dollars at 2.00 are staked on, what that returns. Where a
     * name has spaces they are written as tildes. The game
     * ends 24-17, 7-0 in its first quarter and 14-10 at half time; of three runners the third wins before the first, and a fourth takes no part.
     */
    private static final String TABLE = """
            moneyline           -     -          home,away                                  1 20.00
            match_result        -     -          home,draw,away                             2 0.00
            double_chance       -     -          home_or_draw,home_or_away,draw_or_away     1 20.00
            draw_no_bet         -     -          home,away                                  2 0.00
            both_to_score       -     -          yes,no                                     1 20.00
            correct_score       -     -          24-17,17-24,other                          1 20.00
            half_time_full_time -     -          home/home,draw/home,away/away              1 20.00
            point_spread        -7    -          home,away                                  1 10.00
            asian_handicap      -6.75 -          home,away                                  1 15.00
            asian_handicap      -6.5  -          home,away                                  2 0.00
            total_points        41.25 -          over,under                                 1 5.00
            total_goals         40.5  -          over,under                                 1 20.00
            team_total          23.75 home       over,under                                 1 15.00
            team_total          17    away       over,under                                 2 10.00
            odd_even            -     -          odd,even                                   1 20.00
            first_half          -     -          home,draw,away                             1 20.00
            first_half          -3.5  -          home,away                                  1 20.00
            first_quarter       6.5   -          over,under                                 2 0.00
            period              -     Q3         home,away                                  2 20.00
            period              17.25 Q3+Q4      over,under                                 1 5.00
            period              -     Q3+Q4+OT   home,draw,away                             1 20.00
            period              -     OT         home,away                                  1 10.00
            player_prop         274.5 qb.yards   over,under                                 1 20.00
            player_prop         -     rb.scores  yes,no                                     2 20.00
            player_prop         0.5   wr.catches over,under                                 1 10.00
            team_prop           9.25  home.kicks over,under                                 1 5.00
            prop_bet            -     -          yes,no                                     1 20.00
            futures             -     -          none,none,none                             3 20.00
            head_to_head        -     -          none,none                                  1 20.00
            three_way_handicap  -7    -          home,draw,away                             2 20.00
            three_way_handicap  -6    -          home,draw,away                             2 0.00
            winning_margin      -     -          home~1-6,home~7+,away~1-6,away~7+          2 20.00
            winning_margin      -     -          home~1,away~1,draw,other                   4 20.00
            race_to_points      11    -          home,away,neither                          1 20.00
            race_to_points      18    -          home,away,neither                          2 0.00
            race_to_points      30    -          home,away                                  1 10.00
            race_to_goals       20    -          home,away,neither                          1 20.00
            forecast            -     -          Runner~3~/~Runner~1,Runner~1~/~Runner~3    1 20.00
            reverse_forecast    -     -          Runner~1~/~Runner~3,Runner~2~/~Runner~3    1 20.00
            tricast             -     -          Runner~3~/~Runner~1~/~Runner~2             1 20.00
            tricast             -     -          Runner~3~/~Runner~1~/~Runner~4             1 10.00
            """;

    private static final Set<String> NAMED =
            Set.of("correct_score", "half_time_full_time", "winning_margin", "forecast", "reverse_forecast", "tricast");
    private static final Set<String> RACES =
            Set.of("futures", "head_to_head", "forecast", "reverse_forecast", "tricast");

    @ArquillianResource
    Winzo winzo;

    static Stream<String> rows() {
        return TABLE.lines().map(String::strip);
    }

    @Test
    void noTypeIsLeftOut() {
        Set<String> covered = rows().map(row -> row.split(" ")[0]).collect(Collectors.toSet());
        assertThat(covered)
                .containsExactlyInAnyOrderElementsOf(Stream.of(MarketType.values())
                        .map(type -> type.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void eachSaysWhatBecomesOfItWhenItsEventDoesNotEnd() {
        JsonNode types =
                winzo.desk().api().get("/api/trading/market-types").expect(200).data();
        assertThat(types).hasSize(MarketType.values().length);
        for (JsonNode type : types) {
            boolean race = RACES.contains(type.path("type").asText());
            assertThat(type.path("whenAbandoned").asText()).isEqualTo(race ? "official_stands" : "decided_stands");
            assertThat(type.path("postponedHoursMax").asInt()).isEqualTo(race ? 8760 : 48);
            assertThat(type.path("needs")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isOfferedBetOnResultedAndSettled(String row) {
        String[] cells = row.split("\\s+");
        boolean race = RACES.contains(cells[0]);
        EventOnOffer event = race ? winzo.desk().contest() : winzo.desk().event();
        MarketOnOffer market = event.offer(market(cells));
        Customer customer = winzo.customer("100.00");
        int chosen = Integer.parseInt(cells[4]) - 1;
        String bet =
                customer.bet("10.00", market.picks().get(chosen)).path("betId").asText();

        event.report(race ? race() : game());
        if (cells[0].equals("prop_bet")) {
            market.result(Map.of("yes", "win", "no", "loss")).expect(200);
        }

        JsonNode settled = customer.awaitDecided(bet);
        assertThat(settled.path("actualWin").decimalValue()).isEqualByComparingTo(cells[5]);
        assertThat(market.status()).isEqualTo("settled");
        assertThat(customer.explanation(bet).path("derivation").path("value").asText())
                .isEqualTo(new BigDecimal(cells[5])
                        .movePointRight(2)
                        .toBigInteger()
                        .toString());
    }

    /** Every order of three runners: whichever two come in first, one of six lines wins. */
    @Test
    void aCombinationForecastIsASystemOfSingles() {
        EventOnOffer event = winzo.desk().contest();
        String orders = "Runner~1~/~Runner~2,Runner~1~/~Runner~3,Runner~2~/~Runner~1,Runner~2~/~Runner~3,"
                + "Runner~3~/~Runner~1,Runner~3~/~Runner~2";
        MarketOnOffer forecast = event.offer(market("forecast", "-", "-", orders));
        Customer customer = winzo.customer("100.00");
        String bet = customer.place(Customer.slip(
                "1.00",
                Map.of("betType", "system", "system", Map.of("sizes", List.of(1))),
                forecast.picks().toArray(MarketOnOffer.Pick[]::new)));
        assertThat(customer.readBet(bet).path("totalStake").decimalValue()).isEqualByComparingTo("6.00");

        event.report(race());

        assertThat(customer.awaitDecided(bet).path("actualWin").decimalValue()).isEqualByComparingTo("2.00");
    }

    private static Map<String, Object> market(String... cells) {
        List<Map<String, Object>> selections = new ArrayList<>();
        for (String side : cells[3].replace('~', ' ').split(",")) {
            boolean named = NAMED.contains(cells[0]) && !side.equals("draw");
            boolean runner = named || side.equals("none");
            selections.add(Map.of(
                    "name",
                    named ? side : side.equals("none") ? "Runner " + (selections.size() + 1) : side,
                    "side",
                    runner ? "none" : side,
                    "odds",
                    new BigDecimal("2.00")));
        }
        Map<String, Object> market = new HashMap<>(Map.of("type", cells[0], "selections", selections));
        if (!cells[1].equals("-")) {
            market.put("line", new BigDecimal(cells[1]));
        }
        if (!cells[2].equals("-")) {
            market.put("subject", cells[2]);
        }
        return market;
    }

    private static Map<String, Object> game() {
        return Map.of(
                "home",
                24,
                "away",
                17,
                "final",
                true,
                "periods",
                List.of(period("Q1", 7, 0), period("Q2", 7, 10), period("Q3", 3, 7), period("Q4", 7, 0)),
                "statistics",
                Map.of("qb.yards", 288, "rb.scores", 0, "home.kicks", 9),
                "absent",
                List.of("wr.catches"));
    }

    private static Map<String, Object> period(String name, int home, int away) {
        return Map.of("period", name, "home", home, "away", away);
    }

    private static Map<String, Object> race() {
        return Map.of(
                "final",
                true,
                "absent",
                List.of("Runner 4"),
                "ranking",
                List.of(
                        Map.of("name", "Runner 3", "place", 1),
                        Map.of("name", "Runner 1", "place", 2),
                        Map.of("name", "Runner 2", "place", 3)));
    }
}

package com.winzo.odds.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.MarketType;
import com.winzo.kernel.Side;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which markets can be offered; sides in the order given, the verdict in the last column. */
class MarketGrammarTest {

    @ParameterizedTest(name = "{0} {1}, at starting prices {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # type   | sides                           | starting prices | verdict
            futures  | none none                       | false           | true
            futures  | none none favourite             | true            | true
            futures  | favourite none none second_favourite | true       | true
            futures  | none none second_favourite      | true            | true
            futures  | none none favourite             | false           | false
            futures  | none favourite                  | true            | false
            futures  | favourite second_favourite      | true            | false
            futures  | none none yes favourite         | true            | false
            prop_bet | none none favourite             | true            | false
            """)
    void takesFavouritesInRacesWithStartingPrices(String type, String sides, boolean startingPrices, boolean taken) {
        List<Side> all = Arrays.stream(sides.split(" "))
                .map(side -> Side.valueOf(side.toUpperCase(Locale.ROOT)))
                .toList();
        MarketType marketType = MarketType.valueOf(type.toUpperCase(Locale.ROOT));
        if (taken) {
            assertThatCode(() -> MarketGrammar.checkFavourites(marketType, all, startingPrices))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> MarketGrammar.checkFavourites(marketType, all, startingPrices))
                    .isInstanceOf(BusinessException.class);
        }
    }

    @ParameterizedTest(name = "{0} {1} at {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # type         | sides           | line    | verdict
            moneyline      | home away       | -       | ok
            moneyline      | away home       | -       | ok
            moneyline      | home away       | -3.5    | OUT_OF_RANGE
            moneyline      | home draw away  | -       | OUT_OF_RANGE
            moneyline      | home home       | -       | OUT_OF_RANGE
            moneyline      | home            | -       | OUT_OF_RANGE
            moneyline      | over under      | -       | OUT_OF_RANGE
            match_result   | home draw away  | -       | ok
            match_result   | home away       | -       | OUT_OF_RANGE
            match_result   | home draw away  | 0       | OUT_OF_RANGE
            point_spread   | home away       | -7      | ok
            point_spread   | home away       | 0       | ok
            point_spread   | home away       | +3.5    | ok
            point_spread   | home away       | -0.25   | ok
            point_spread   | home away       | 2.750   | ok
            point_spread   | home away       | -       | REQUIRED_FIELD
            point_spread   | home away       | 3.3     | OUT_OF_RANGE
            point_spread   | home away       | 3.50001 | OUT_OF_RANGE
            point_spread   | home away       | 10000.25| OUT_OF_RANGE
            point_spread   | home away       | 1e308   | OUT_OF_RANGE
            point_spread   | over under      | 3.5     | OUT_OF_RANGE
            total_points   | over under      | 51.5    | ok
            total_points   | over under      | 0       | ok
            total_points   | over under      | -1      | OUT_OF_RANGE
            total_points   | over under      | -       | REQUIRED_FIELD
            total_points   | home away       | 51.5    | OUT_OF_RANGE
            first_half     | home away       | -       | ok
            first_half     | home away       | -0.5    | ok
            first_half     | home draw away  | -       | ok
            first_half     | over under      | 23.5    | ok
            first_half     | over under      | -       | REQUIRED_FIELD
            period         | home draw away  | -       | ok
            period         | over under      | 9.5     | ok
            period         | home draw away  | 1       | OUT_OF_RANGE
            prop_bet       | yes no          | -       | ok
            prop_bet       | none none none  | -       | ok
            prop_bet       | yes yes         | -       | OUT_OF_RANGE
            futures        | none            | -       | ok
            futures        | none none       | 1.1     | OUT_OF_RANGE
            """)
    void knowsWhichMarketsMakeSense(String type, String sides, String line, String verdict) {
        expect(type, sides, line, verdict);
    }

    @ParameterizedTest(name = "{0} {1} at {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # type         | sides           | line    | verdict
            draw_no_bet    | home away       | -       | ok
            draw_no_bet    | home draw away  | -       | OUT_OF_RANGE
            asian_handicap | home away       | -0.75   | ok
            asian_handicap | home away       | -       | REQUIRED_FIELD
            total_goals    | over under      | 2.25    | ok
            team_total     | over under      | 1.5     | ok
            team_total     | yes no          | 1.5     | OUT_OF_RANGE
            both_to_score  | yes no          | -       | ok
            both_to_score  | yes no          | 1       | OUT_OF_RANGE
            odd_even       | odd even        | -       | ok
            odd_even       | yes no          | -       | OUT_OF_RANGE
            double_chance  | home_or_draw home_or_away draw_or_away | - | ok
            double_chance  | home_or_draw draw_or_away | - | OUT_OF_RANGE
            first_quarter  | over under      | 10.5    | ok
            player_prop    | over under      | 80.5    | ok
            team_prop      | yes no          | -       | ok
            head_to_head   | none none       | -       | ok
            head_to_head   | none draw none  | -       | ok
            correct_score  | none none       | -       | OUT_OF_RANGE
            first_half     | home draw away  | -1      | OUT_OF_RANGE
            three_way_handicap | home draw away | -1   | ok
            three_way_handicap | home draw away | 1.0  | ok
            three_way_handicap | home draw away | 0.5  | OUT_OF_RANGE
            three_way_handicap | home draw away | -    | REQUIRED_FIELD
            three_way_handicap | home away   | -1      | OUT_OF_RANGE
            race_to_points | home away       | 10      | ok
            race_to_points | home away neither | 10    | ok
            race_to_points | home away draw  | 10      | OUT_OF_RANGE
            race_to_points | home away       | -       | REQUIRED_FIELD
            race_to_points | home away       | 0       | OUT_OF_RANGE
            race_to_points | home away       | 10.5    | OUT_OF_RANGE
            race_to_goals  | home away neither | 1001  | OUT_OF_RANGE
            forecast       | none home       | -       | OUT_OF_RANGE
            winning_margin | none home       | -       | OUT_OF_RANGE
            """)
    void knowsTheMarketsOfAMatch(String type, String sides, String line, String verdict) {
        expect(type, sides, line, verdict);
    }

    private static void expect(String type, String sides, String line, String verdict) {
        List<Side> parsed = Arrays.stream(sides.split(" "))
                .map(side -> Side.valueOf(side.toUpperCase(Locale.ROOT)))
                .toList();
        Runnable check = () -> MarketGrammar.check(
                MarketType.valueOf(type.toUpperCase(Locale.ROOT)),
                line == null ? null : new BigDecimal(line),
                names(parsed.size()),
                parsed);
        expect(verdict, check);
    }

    @ParameterizedTest
    @CsvSource({
        "moneyline,OUT_OF_RANGE",
        "point_spread,OUT_OF_RANGE",
        "total_points,OUT_OF_RANGE",
        "match_result,OUT_OF_RANGE",
        "first_half,OUT_OF_RANGE",
        "prop_bet,ok",
        "futures,ok"
    })
    void paysPlacesWhereThereAreRunners(String type, String verdict) {
        MarketType parsed = MarketType.valueOf(type.toUpperCase(Locale.ROOT));
        expect(verdict, () -> MarketGrammar.checkTerms(parsed, null, 1, true, false));
    }

    @ParameterizedTest(name = "{0} about {1}, {2} winners, places {3}, starting prices {4}: {5}")
    @CsvSource(nullValues = "-", textBlock = """
            team_total,   home,  1, false, false, ok
            team_total,   away,  1, false, false, ok
            team_total,   -,     1, false, false, ok
            team_total,   goals, 1, false, false, OUT_OF_RANGE
            player_prop,  yards, 1, false, false, ok
            team_prop,    yards, 1, false, false, ok
            moneyline,    home,  1, false, false, OUT_OF_RANGE
            futures,      -,     4, false, false, ok
            futures,      -,     4, true,  false, OUT_OF_RANGE
            futures,      -,     1, true,  true,  ok
            head_to_head, -,     2, false, false, OUT_OF_RANGE
            head_to_head, -,     1, false, true,  ok
            moneyline,    -,     1, false, true,  OUT_OF_RANGE
            """)
    void knowsWhichTermsAMarketCanHave(
            String type, String subject, int winners, boolean places, boolean starting, String verdict) {
        MarketType parsed = MarketType.valueOf(type.toUpperCase(Locale.ROOT));
        expect(verdict, () -> MarketGrammar.checkTerms(parsed, subject, winners, places, starting));
    }

    @ParameterizedTest
    @CsvSource({
        "correct_score,2-1,ok",
        "correct_score,10-0,ok",
        "correct_score,Other,ok",
        "correct_score,Arsenal 2-1,OUT_OF_RANGE",
        "correct_score,100-0,OUT_OF_RANGE",
        "half_time_full_time,draw/home,ok",
        "half_time_full_time,Draw/Home,ok",
        "half_time_full_time,draw,OUT_OF_RANGE",
        "futures,Arsenal 2-1,ok",
        "winning_margin,home 1,ok",
        "winning_margin,Home 1-6,ok",
        "winning_margin,away 13+,ok",
        "winning_margin,Other,ok",
        "winning_margin,home 6-1,OUT_OF_RANGE",
        "winning_margin,home 0-5,OUT_OF_RANGE",
        "winning_margin,Arsenal 1-6,OUT_OF_RANGE",
        "forecast,Arkle / Desert Orchid,ok",
        "forecast,Arkle,OUT_OF_RANGE",
        "forecast,Arkle / arkle,OUT_OF_RANGE",
        "forecast,Arkle / Desert Orchid / Red Rum,OUT_OF_RANGE",
        "forecast,Arkle / ,OUT_OF_RANGE",
        "reverse_forecast,Arkle / Red Rum,ok",
        "tricast,Arkle / Desert Orchid / Red Rum,ok",
        "tricast,Arkle / Red Rum,OUT_OF_RANGE"
    })
    void readsNamesWhereThereAreNoSides(String type, String name, String verdict) {
        MarketType parsed = MarketType.valueOf(type.toUpperCase(Locale.ROOT));
        expect(verdict, () -> MarketGrammar.check(parsed, null, List.of(name), List.of(Side.NONE)));
    }

    @Test
    void refusesSidesWhereNamesSayWhatIsMeant() {
        expect(
                "OUT_OF_RANGE",
                () -> MarketGrammar.check(MarketType.CORRECT_SCORE, null, List.of("2-1"), List.of(Side.HOME)));
    }

    @ParameterizedTest
    @CsvSource({
        "winning_margin,home 1-6,home 6+,OUT_OF_RANGE",
        "winning_margin,home 1-6,home 3,OUT_OF_RANGE",
        "winning_margin,home 1-6,home 7+,ok",
        "winning_margin,home 1-6,away 1-6,ok",
        "reverse_forecast,Arkle / Red Rum,red rum / Arkle,OUT_OF_RANGE",
        "forecast,Arkle / Red Rum,Red Rum / Arkle,ok"
    })
    void refusesTwoNamesForTheSame(String type, String name, String other, String verdict) {
        MarketType parsed = MarketType.valueOf(type.toUpperCase(Locale.ROOT));
        expect(verdict, () -> MarketGrammar.check(parsed, null, List.of(name, other), List.of(Side.NONE, Side.NONE)));
    }

    @Test
    void refusesTwoSelectionsOfOneName() {
        expect(
                "OUT_OF_RANGE",
                () -> MarketGrammar.check(
                        MarketType.FUTURES, null, List.of("Denver", "DENVER"), List.of(Side.NONE, Side.NONE)));
    }

    @ParameterizedTest
    @CsvSource({"0,OUT_OF_RANGE", "1,ok", "1000,ok", "1001,OUT_OF_RANGE"})
    void takesUpToAThousandSelections(int count, String verdict) {
        List<Side> sides = Collections.nCopies(count, Side.NONE);
        expect(verdict, () -> MarketGrammar.check(MarketType.FUTURES, null, names(count), sides));
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "Selection " + i).toList();
    }

    private static void expect(String verdict, Runnable check) {
        if ("ok".equals(verdict)) {
            assertThatCode(check::run).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(check::run)
                    .isInstanceOfSatisfying(
                            BusinessException.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.valueOf(verdict)));
        }
    }
}

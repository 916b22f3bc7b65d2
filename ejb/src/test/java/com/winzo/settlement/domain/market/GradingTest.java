package com.winzo.settlement.domain.market;

import static com.winzo.settlement.domain.market.Cases.choices;
import static com.winzo.settlement.domain.market.Cases.completion;
import static com.winzo.settlement.domain.market.Cases.facts;
import static com.winzo.settlement.domain.market.Cases.results;
import static com.winzo.settlement.domain.market.Cases.type;
import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.kernel.MarketType;
import com.winzo.kernel.Side;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a result makes of a market: a table per group of types; results in the order of the selections. */
class GradingTest {

    @ParameterizedTest(name = "{0} {1} at {2}, {3} is {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # type        | selections     | line  | score with periods           | results
            moneyline     | home away      | -     | 28:21                        | win loss
            moneyline     | home away      | -     | 20:21                        | loss win
            moneyline     | home away      | -     | 24:24                        | push push
            moneyline     | home away      | -     | 27:24 OT 3:0                 | win loss
            match_result  | home draw away | -     | 2:1                          | win loss loss
            match_result  | home draw away | -     | 1:1                          | loss win loss
            match_result  | home draw away | -     | 0:3                          | loss loss win
            match_result  | home draw away | -     | 2:1 ET 1:0                   | loss win loss
            draw_no_bet   | home away      | -     | 2:1                          | win loss
            draw_no_bet   | home away      | -     | 1:1                          | push push
            draw_no_bet   | home away      | -     | 1:2 ET1 0:1                  | push push
            double_chance | home_or_draw home_or_away draw_or_away | - | 2:1      | win win loss
            double_chance | home_or_draw home_or_away draw_or_away | - | 1:1      | win loss win
            double_chance | home_or_draw home_or_away draw_or_away | - | 0:1      | loss win win
            both_to_score | yes no         | -     | 2:1                          | win loss
            both_to_score | yes no         | -     | 2:0                          | loss win
            both_to_score | yes no         | -     | 0:0                          | loss win
            both_to_score | yes no         | -     | 1:1 ET 1:0                   | loss win
            odd_even      | odd even       | -     | 2:1                          | win loss
            odd_even      | odd even       | -     | 0:0                          | loss win
            odd_even      | odd even       | -     | 2:1 OT 1:0                   | win loss
            """)
    void gradesWinners(String type, String selections, BigDecimal line, String score, String results) {
        expect(type, selections, line, score, results);
    }

    @ParameterizedTest(name = "{0} {1} at {2}, {3} is {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # type         | selections | line  | score         | results
            point_spread   | home away  | -7    | 28:20         | win loss
            point_spread   | home away  | -7    | 28:21         | push push
            point_spread   | home away  | -7    | 27:21         | loss win
            point_spread   | home away  | -3.5  | 24:21         | loss win
            point_spread   | home away  | -3.5  | 25:21         | win loss
            point_spread   | home away  | 3.5   | 21:24         | win loss
            point_spread   | home away  | 0     | 21:21         | push push
            point_spread   | home away  | -2.5  | 24:21 OT 3:0  | win loss
            asian_handicap | home away  | -0.25 | 1:1           | half_loss half_win
            asian_handicap | home away  | -0.25 | 2:1           | win loss
            asian_handicap | home away  | -0.25 | 0:1           | loss win
            asian_handicap | home away  | 0.25  | 1:1           | half_win half_loss
            asian_handicap | home away  | -0.5  | 1:1           | loss win
            asian_handicap | home away  | -0.75 | 2:1           | half_win half_loss
            asian_handicap | home away  | -0.75 | 3:1           | win loss
            asian_handicap | home away  | 0.75  | 0:1           | half_loss half_win
            asian_handicap | home away  | -1    | 1:0           | push push
            asian_handicap | home away  | -1.25 | 2:1           | half_loss half_win
            asian_handicap | home away  | -1.75 | 2:0           | half_win half_loss
            asian_handicap | home away  | -0.5  | 2:1 ET 1:0    | loss win
            three_way_handicap | home draw away | -1 | 2:0        | win loss loss
            three_way_handicap | home draw away | -1 | 2:1        | loss win loss
            three_way_handicap | home draw away | -1 | 1:1        | loss loss win
            three_way_handicap | home draw away | 2  | 0:2        | loss win loss
            three_way_handicap | home draw away | 2  | 0:3        | loss loss win
            three_way_handicap | home draw away | -1 | 2:0 ET 1:0 | loss win loss
            total_points   | over under | 45    | 24:21         | push push
            total_points   | over under | 45    | 24:22         | win loss
            total_points   | over under | 45.5  | 24:21         | loss win
            total_points   | over under | 47.5  | 27:24 OT 3:0  | win loss
            total_points   | over under | 2.25  | 1:1           | half_loss half_win
            total_points   | over under | 2.75  | 2:1           | half_win half_loss
            total_points   | over under | 0     | 0:0           | push push
            total_goals    | over under | 2.25  | 1:1           | half_loss half_win
            total_goals    | over under | 2.25  | 2:1           | win loss
            total_goals    | over under | 2.75  | 2:1           | half_win half_loss
            total_goals    | over under | 3.25  | 2:1           | half_loss half_win
            total_goals    | over under | 2.5   | 2:1 ET 1:0    | loss win
            """)
    void gradesLines(String type, String selections, BigDecimal line, String score, String results) {
        expect(type, selections, line, score, results);
    }

    @ParameterizedTest(name = "{0} {1} at {2}, {3} is {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # type        | selections     | line  | score with periods      | results
            first_half    | home away      | -     | 28:21 Q1 0:7 Q2 7:3     | loss win
            first_half    | home away      | -     | 3:3 H1 2:2 H2 1:1       | push push
            first_half    | home draw away | -     | 3:3 1st half 2:2        | loss win loss
            first_half    | over under     | 16.5  | 28:21 Q1 0:7 Q2 7:3     | win loss
            first_half    | home away      | 3     | 28:21 Q1 0:7 Q2 7:3     | push push
            first_half    | home away      | -     | 28:21                   | -
            first_half    | home away      | -     | 28:21 Q1 0:7            | -
            first_half    | yes no         | -     | 3:3 H1 2:2              | -
            first_quarter | home away      | -     | 28:21 Q1 0:7 Q2 7:3     | loss win
            first_quarter | over under     | 7     | 28:21 Q1 0:7 Q2 7:3     | push push
            first_quarter | over under     | 7     | 28:21 H1 7:10           | -
            correct_score | 1-0 2-1 other  | -     | 2:1                     | loss win loss
            correct_score | 1-0 2-1 other  | -     | 4:4                     | loss loss win
            correct_score | 1-0 2-1 other  | -     | 2:1 ET 1:0              | loss loss win
            half_time_full_time | home/home draw/home draw/draw | - | 2:1 H1 1:1 | loss win loss
            half_time_full_time | home/home draw/home draw/draw | - | 2:1 H1 1:0 | win loss loss
            half_time_full_time | home/home draw/home away/home | - | 2:1       | -
            prop_bet      | yes no         | -     | 2:1                     | -
            futures       | a b            | -     | 2:1                     | -
            """)
    void gradesByPeriods(String type, String selections, BigDecimal line, String score, String results) {
        expect(type, selections, line, score, results);
    }

    @ParameterizedTest(name = "{0} to {1} of {2} at {3} is {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # type         | line | selections        | score with periods               | results
            race_to_points | 10   | home away         | 28:9                             | win loss
            race_to_points | 10   | home away         | 9:10                             | loss win
            race_to_points | 10   | home away         | 7:9                              | push push
            race_to_points | 10   | home away neither | 7:9                              | loss loss win
            race_to_points | 10   | home away neither | 28:9                             | win loss loss
            race_to_points | 10   | home away         | 28:21                            | -
            race_to_points | 10   | home away neither | 28:21 Q1 7:3 Q2 14:14 Q3 7:0 Q4 0:4 | -
            race_to_points | 10   | home away         | 28:21 Q1 7:10 Q2 14:4 Q3 7:0 Q4 0:7 | loss win
            race_to_points | 14   | home away         | 28:21 Q1 7:10 Q2 14:3 Q3 7:0 Q4 0:8 | win loss
            race_to_points | 14   | home away         | 28:21 Q1 7:10 Q2 14:3            | -
            race_to_points | 24   | home away         | 27:21 Q1 21:21 OT 6:0            | win loss
            race_to_goals  | 2    | home away neither | 2:1 H1 1:1 H2 0:0 ET 1:0         | loss loss win
            race_to_goals  | 2    | home away neither | 2:3 H1 1:2 H2 1:0 ET 0:1         | loss win loss
            race_to_goals  | 1    | home away neither | 0:0                              | loss loss win
            """)
    void gradesRaces(String type, BigDecimal line, String selections, String score, String results) {
        expect(type, selections, line, score, results);
    }

    @ParameterizedTest(name = "{0} of {1} at {2}, {3} is {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # type      | subject  | line | known                 | yes/over no/under
            team_total  | home     | 1.5  | 2:1                   | win loss
            team_total  | away     | 1    | 2:1                   | push push
            team_total  | away     | 1.25 | 2:1                   | half_loss half_win
            team_total  | -        | 1.25 | 2:1                   | -
            player_prop | yards    | 80.5 | yards=81              | win loss
            player_prop | yards    | 81   | yards=81              | push push
            player_prop | yards    | 80.5 | withdrawn yards       | void void
            player_prop | yards    | 80.5 | tackles=9             | -
            team_prop   | corners  | 9.25 | corners=9             | half_loss half_win
            """)
    void gradesNumbers(String type, String subject, BigDecimal line, String known, String results) {
        MarketTerms terms = new MarketTerms(type(type), line, subject, 1, null, choices("over under"));
        assertThat(results(terms, facts(known))).isEqualTo(results);
    }

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # line | known       | yes no
            -      | goals=1     | win loss
            -      | goals=0     | loss win
            2      | goals=2     | win loss
            2      | goals=1     | loss win
            """)
    void gradesYesAndNo(BigDecimal line, String known, String results) {
        MarketTerms terms = new MarketTerms(MarketType.PLAYER_PROP, line, "goals", 1, null, choices("yes no"));
        assertThat(results(terms, facts(known))).isEqualTo(results);
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # selections | places             | results
            a b          | a=1 b=2            | win loss
            a b          | c=1 b=5            | loss win
            a b          | c=1 a=5 b=5        | push push
            a b draw     | c=1 a=5 b=5        | loss loss win
            a b draw     | a=1 b=5            | win loss loss
            a b c        | a=1 b=1 c=3        | push push loss
            a b          | c=1                | void void
            a b          | a=1 withdrawn b    | void void
            a b          | a=2                | -
            """)
    void gradesHeadToHeads(String selections, String places, String results) {
        MarketTerms terms = MarketTerms.of(MarketType.HEAD_TO_HEAD, null, choices(selections));
        assertThat(results(terms, facts(places))).isEqualTo(results);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # type         | how it ended        | known                     | selections | line | results
            moneyline      | cancelled           | -                         | home away  | -    | void void
            futures        | cancelled           | -                         | a b        | -    | void void
            moneyline      | postponed 48        | -                         | home away  | -    | -
            moneyline      | postponed 49        | -                         | home away  | -    | void void
            moneyline      | postponed           | -                         | home away  | -    | -
            futures        | postponed 240       | -                         | a b        | -    | -
            moneyline      | abandoned Q3        | 14:7 Q1 7:0 Q2 7:7        | home away  | -    | void void
            point_spread   | abandoned Q3        | 14:7 Q1 7:0 Q2 7:7        | home away  | -3   | void void
            first_half     | abandoned Q3        | 14:7 Q1 7:0 Q2 7:7        | home away  | -    | win loss
            first_half     | abandoned Q2        | 14:7 Q1 7:0 Q2 7:7        | home away  | -    | void void
            first_quarter  | abandoned Q2        | 14:7 Q1 7:0 Q2 7:7        | home away  | -    | win loss
            first_quarter  | abandoned           | 14:7 Q1 7:0 Q2 7:7        | home away  | -    | void void
            total_points   | abandoned Q3        | 14:7                      | over under | 20.5 | win loss
            total_points   | abandoned Q3        | 14:7                      | over under | 20.75| void void
            total_points   | abandoned Q3        | 14:7                      | over under | 21   | void void
            both_to_score  | abandoned H2        | 1:1                       | yes no     | -    | win loss
            both_to_score  | abandoned H2        | 1:0                       | yes no     | -    | void void
            correct_score  | abandoned H2        | 1:0                       | 1-0 other  | -    | void void
            race_to_points | abandoned Q3        | 14:7                      | home away  | 10   | win loss
            race_to_points | abandoned Q3        | 14:10                     | home away  | 10   | -
            race_to_points | abandoned Q3        | 7:3                       | home away  | 10   | void void
            three_way_handicap | abandoned H2    | 3:0                       | home draw away | -1 | void void void
            player_prop    | abandoned H2        | goals=1                   | over under | 0.5  | void void
            prop_bet       | abandoned H2        | 1:0                       | yes no     | -    | void void
            futures        | abandoned           | a=1 b=2                   | a b        | -    | win loss
            futures        | abandoned           | -                         | a b        | -    | -
            """)
    void knowsWhatBecomesOfEventsThatEndOtherwise(
            String type, String ended, String known, String selections, BigDecimal line, String results) {
        MarketTerms terms = new MarketTerms(type(type), line, "goals", 1, null, choices(selections));
        Facts facts = facts(known == null ? "" : known);
        Facts ending =
                new Facts(facts.score(), facts.places(), facts.statistics(), facts.withdrawn(), completion(ended));
        assertThat(results(terms, ending)).isEqualTo(results);
    }

    @ParameterizedTest
    @EnumSource(MarketType.class)
    void everyTypeSaysWhatItNeeds(MarketType type) {
        MarketTerms terms = new MarketTerms(type, BigDecimal.ONE, "home", 1, null, List.of());
        assertThat(MarketRules.of(type).needs(terms)).isNotEmpty();
        assertThat(MarketRules.of(type).policy().postponedMax()).isPositive();
    }

    @Test
    void movesTheLineOfATeaserInTheCustomersFavour() {
        MarketTerms spread = MarketTerms.of(MarketType.POINT_SPREAD, new BigDecimal("-7"), List.of());
        MarketTerms total = MarketTerms.of(MarketType.TOTAL_POINTS, new BigDecimal("45.5"), List.of());
        BigDecimal points = new BigDecimal("6");
        assertThat(spread.teased(Side.HOME, points).line()).isEqualByComparingTo("-1");
        assertThat(spread.teased(Side.AWAY, points).line()).isEqualByComparingTo("-13");
        assertThat(total.teased(Side.OVER, points).line()).isEqualByComparingTo("39.5");
        assertThat(total.teased(Side.UNDER, points).line()).isEqualByComparingTo("51.5");
    }

    private static void expect(String type, String selections, BigDecimal line, String score, String results) {
        assertThat(results(MarketTerms.of(type(type), line, choices(selections)), facts(score)))
                .isEqualTo(results);
    }
}

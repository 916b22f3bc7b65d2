package com.winzo.settlement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.kernel.MarketType;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.Side;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a final score makes of a market; results in the order of the sides. */
class GradingTest {

    private static final Set<Side> TWO_WAY = EnumSet.of(Side.HOME, Side.AWAY);

    @ParameterizedTest(name = "{0} {1} at {2}, {3}:{4} is {5}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # type       | sides          | line  | home | away | results
            moneyline    | home away      | -     | 28   | 21   | win loss
            moneyline    | home away      | -     | 20   | 21   | loss win
            moneyline    | home away      | -     | 24   | 24   | push push
            match_result | home draw away | -     | 2    | 1    | win loss loss
            match_result | home draw away | -     | 1    | 1    | loss win loss
            match_result | home draw away | -     | 0    | 3    | loss loss win
            point_spread | home away      | -7    | 28   | 20   | win loss
            point_spread | home away      | -7    | 28   | 21   | push push
            point_spread | home away      | -7    | 27   | 21   | loss win
            point_spread | home away      | -3.5  | 24   | 21   | loss win
            point_spread | home away      | -3.5  | 25   | 21   | win loss
            point_spread | home away      | +3.5  | 21   | 24   | win loss
            point_spread | home away      | 0     | 21   | 21   | push push
            point_spread | home away      | -0.25 | 1    | 1    | half_loss half_win
            point_spread | home away      | +0.25 | 1    | 1    | half_win half_loss
            point_spread | home away      | -0.75 | 2    | 1    | half_win half_loss
            point_spread | home away      | -0.75 | 3    | 1    | win loss
            point_spread | home away      | -1.25 | 2    | 1    | half_loss half_win
            total_points | over under     | 45    | 24   | 21   | push push
            total_points | over under     | 45    | 24   | 22   | win loss
            total_points | over under     | 45.5  | 24   | 21   | loss win
            total_points | over under     | 2.25  | 1    | 1    | half_loss half_win
            total_points | over under     | 2.75  | 2    | 1    | half_win half_loss
            total_points | over under     | 0     | 0    | 0    | push push
            """)
    void gradesAsTradersDo(String type, String sides, BigDecimal line, int home, int away, String results) {
        List<Side> order = Arrays.stream(sides.split(" "))
                .map(side -> Side.valueOf(side.toUpperCase(Locale.ROOT)))
                .toList();
        Map<Side, SelectionResult> graded = Grading.of(
                        MarketType.valueOf(type.toUpperCase(Locale.ROOT)),
                        line,
                        EnumSet.copyOf(order),
                        Score.of(home, away))
                .orElseThrow();
        assertThat(order.stream()
                        .map(side -> graded.get(side).name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(results);
    }

    @Test
    void leavesToTheTraderWhatNoScoreDecides() {
        assertThat(Grading.of(MarketType.PROP_BET, null, EnumSet.of(Side.YES, Side.NO), Score.of(1, 0)))
                .isEmpty();
        assertThat(Grading.of(MarketType.FUTURES, null, EnumSet.of(Side.NONE), Score.of(1, 0)))
                .isEmpty();
        assertThat(Grading.of(MarketType.FIRST_HALF, null, TWO_WAY, Score.of(1, 0)))
                .as("the final score alone says nothing of the first half")
                .isEmpty();
        assertThat(Grading.of(MarketType.FIRST_HALF, null, EnumSet.of(Side.YES, Side.NO), half(1, 0)))
                .isEmpty();
    }

    @Test
    void gradesTheFirstHalfByItsPeriods() {
        Score quarters = new Score(
                28,
                21,
                List.of(
                        new Score.Period("Q1", 0, 7),
                        new Score.Period("Q2", 7, 3),
                        new Score.Period("Q3", 14, 3),
                        new Score.Period("Q4", 7, 8)));
        assertThat(firstHalf(quarters))
                .contains(Map.of(Side.HOME, SelectionResult.LOSS, Side.AWAY, SelectionResult.WIN));
        assertThat(firstHalf(half(2, 2)))
                .contains(Map.of(Side.HOME, SelectionResult.PUSH, Side.AWAY, SelectionResult.PUSH));
        assertThat(Grading.of(
                        MarketType.FIRST_HALF, new BigDecimal("16.5"), EnumSet.of(Side.OVER, Side.UNDER), quarters))
                .contains(Map.of(Side.OVER, SelectionResult.WIN, Side.UNDER, SelectionResult.LOSS));
        assertThat(firstHalf(new Score(28, 21, List.of(new Score.Period("Q1", 0, 7)))))
                .isEmpty();
    }

    private static Optional<Map<Side, SelectionResult>> firstHalf(Score score) {
        return Grading.of(MarketType.FIRST_HALF, null, TWO_WAY, score);
    }

    private static Score half(int home, int away) {
        return new Score(home, away, List.of(new Score.Period("H1", home, away)));
    }
}

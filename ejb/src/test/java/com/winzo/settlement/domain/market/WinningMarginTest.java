package com.winzo.settlement.domain.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.kernel.MarketType;
import com.winzo.kernel.Side;
import com.winzo.settlement.domain.Score;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WinningMarginTest {

    @ParameterizedTest(name = "{0} at {1}:{2}, {3}:{4} of it in overtime, is {5}")
    @CsvSource(delimiter = '|', textBlock = """
            # selections                        | home | away | in overtime | results
            home 1-6, home 7+, away 1-6, away 7+ | 24   | 17   | 0 | 0       | loss win loss loss
            home 1-6, home 7+, away 1-6, away 7+ | 23   | 17   | 0 | 0       | win loss loss loss
            home 1-6, home 7+, away 1-6, away 7+ | 17   | 18   | 0 | 0       | loss loss win loss
            home 1-6, home 7+, away 1-6, away 7+ | 0    | 70   | 0 | 0       | loss loss loss win
            home 1-6, home 7+, away 1-6, away 7+ | 17   | 17   | 0 | 0       | push push push push
            home 1-6, home 7+, away 1-6, away 7+ | 20   | 17   | 3 | 0       | win loss loss loss
            home 1, home 2, away 1, draw, other  | 2    | 1    | 0 | 0       | win loss loss loss loss
            home 1, home 2, away 1, draw, other  | 3    | 1    | 0 | 0       | loss win loss loss loss
            home 1, home 2, away 1, draw, other  | 1    | 1    | 0 | 0       | loss loss loss win loss
            home 1, home 2, away 1, draw, other  | 4    | 1    | 0 | 0       | loss loss loss loss win
            home 1, home 2, away 1, draw, other  | 0    | 2    | 0 | 0       | loss loss loss loss win
            home 1, home 2, away 1, draw, other  | 2    | 1    | 1 | 0       | loss loss loss win loss
            home 1, away 1, other                | 1    | 1    | 0 | 0       | push push push
            home 1, draw                         | 3    | 0    | 0 | 0       | loss loss
            """)
    void grades(String selections, int home, int away, int homeLate, int awayLate, String results) {
        List<Choice> choices = Arrays.stream(selections.split(", "))
                .map(name -> name.equals("draw") ? Choice.of(Side.DRAW) : Choice.of(name))
                .toList();
        MarketTerms terms = MarketTerms.of(MarketType.WINNING_MARGIN, null, choices);
        Score.Period overtime = new Score.Period("OT", homeLate, awayLate);
        Facts facts = Facts.of(new Score(home, away, List.of(overtime)));

        assertThat(Grading.of(terms, facts).orElseThrow().values().stream()
                        .map(outcome -> outcome.result().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(results);
    }
}

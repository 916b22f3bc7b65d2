package com.winzo.settlement.domain.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.kernel.MarketType;
import com.winzo.settlement.domain.Outcome;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forecasts and tricasts; shares of a dead heat are written behind the result. */
class ForecastTest {

    @ParameterizedTest(name = "{0} {1} with {2} is {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # type           | selections                      | places                  | results
            forecast         | a / b, b / a, a / c             | a=1 b=2 c=3             | win, loss, loss
            forecast         | a / b, b / a, a / c             | b=1 c=2 a=3             | loss, loss, loss
            forecast         | a / b, b / a, a / c             | a=1 b=1 c=3             | dead_heat 1/2, dead_heat 1/2, loss
            forecast         | a / b, a / c, b / c             | a=1 b=2 c=2             | dead_heat 1/2, dead_heat 1/2, loss
            forecast         | a / b, b / c, c / a             | a=1 b=1 c=1             | dead_heat 1/6, dead_heat 1/6, dead_heat 1/6
            forecast         | a / b, a / d                    | a=1 b=2 c=2 d=2         | dead_heat 1/3, dead_heat 1/3
            forecast         | a / b, a / c, c / b             | a=1 b=2 c=3 withdrawn c | win, void, void
            forecast         | a / b                           | a=1                     | -
            forecast         | a / b                           | a=1 c=2 withdrawn c     | -
            forecast         | a / b                           | -                       | -
            reverse_forecast | a / b, b / c                    | a=2 b=1 c=3             | win, loss
            reverse_forecast | a / b, b / c                    | a=1 b=1 c=3             | win, loss
            reverse_forecast | a / b, a / c, b / c             | a=1 b=2 c=2             | dead_heat 1/2, dead_heat 1/2, loss
            reverse_forecast | a / b, a / c, b / c             | a=1 b=1 c=1             | dead_heat 1/3, dead_heat 1/3, dead_heat 1/3
            reverse_forecast | a / b, a / c                    | a=1 b=2 c=3 withdrawn c | win, void
            tricast          | a / b / c, a / c / b, b / a / c | a=1 b=2 c=3 d=4         | win, loss, loss
            tricast          | a / b / c, a / c / b, b / a / c | a=1 b=2 c=2 d=4         | dead_heat 1/2, dead_heat 1/2, loss
            tricast          | a / b / c, b / a / d, a / c / d | a=1 b=1 c=3 d=3         | dead_heat 1/4, dead_heat 1/4, loss
            tricast          | a / b / c, a / c / d, b / c / d | a=1 b=2 c=2 d=2         | dead_heat 1/6, dead_heat 1/6, loss
            tricast          | a / b / c                       | a=1 b=2                 | -
            """)
    void grades(String type, String selections, String places, String results) {
        List<Choice> choices =
                Arrays.stream(selections.split(", ")).map(Choice::of).toList();
        MarketTerms terms = MarketTerms.of(MarketType.valueOf(type.toUpperCase(Locale.ROOT)), null, choices);

        assertThat(Grading.of(terms, facts(places == null ? "" : places))
                        .map(outcomes -> choices.stream()
                                .map(outcomes::get)
                                .map(ForecastTest::told)
                                .collect(Collectors.joining(", ")))
                        .orElse(null))
                .isEqualTo(results);
    }

    private static String told(Outcome outcome) {
        String result = outcome.result().name().toLowerCase(Locale.ROOT);
        return outcome.deadHeat() == null ? result : result + " " + outcome.deadHeat();
    }

    private static Facts facts(String known) {
        Map<String, Integer> places = new HashMap<>();
        Set<String> withdrawn = new HashSet<>();
        for (String word : known.split(" ")) {
            String[] place = word.split("=");
            if (place.length == 2) {
                places.put(place[0], Integer.parseInt(place[1]));
            } else if (!word.equals("withdrawn")) {
                withdrawn.add(word);
            }
        }
        return new Facts(null, places, Map.of(), withdrawn, Completion.PLAYED);
    }
}

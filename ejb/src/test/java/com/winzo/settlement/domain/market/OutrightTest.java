package com.winzo.settlement.domain.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.kernel.Fraction;
import com.winzo.kernel.MarketType;
import com.winzo.kernel.PlaceTerms;
import com.winzo.settlement.domain.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Races and competitions: a to e with their places, what wins and what is paid for a place. */
class OutrightTest {

    @ParameterizedTest(name = "{0} with {1} winners, {2} places: {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # places            | winners | paid | withdrawn | results of a to e
            a=1 b=2 c=3 d=4 e=5 | 1       | 0    | -         | win loss loss loss loss
            a=1 b=2 c=3 d=4 e=5 | 1       | 3    | -         | win placed placed loss loss
            a=1 b=2             | 1       | 3    | -         | win placed loss loss loss
            a=1 b=2 c=3         | 1       | 3    | d         | win placed placed void loss
            # ties for the win, of which the place part is paid as well
            a=1 b=1 c=3 d=4 e=5 | 1       | 3    | -         | dead_heat:1/2 dead_heat:1/2 placed loss loss
            a=1 b=1 c=1 d=4 e=5 | 1       | 3    | -         | dead_heat:1/3 dead_heat:1/3 dead_heat:1/3 loss loss
            # ties inside the places and over the last one
            a=1 b=2 c=2 d=4 e=5 | 1       | 3    | -         | win placed placed loss loss
            a=1 b=2 c=2 d=2 e=5 | 1       | 3    | -         | win placed:2/3 placed:2/3 placed:2/3 loss
            a=1 b=2 c=3 d=3 e=5 | 1       | 3    | -         | win placed placed:1/2 placed:1/2 loss
            a=1 b=2 c=3 d=3 e=3 | 1       | 3    | -         | win placed placed:1/3 placed:1/3 placed:1/3
            a=1 b=2 c=2 d=2 e=2 | 1       | 3    | -         | win placed:2/4 placed:2/4 placed:2/4 placed:2/4
            # the first so many win
            a=1 b=2 c=3 d=4 e=5 | 3       | 0    | -         | win win win loss loss
            a=1 b=2 c=2 d=4 e=5 | 3       | 0    | -         | win win win loss loss
            a=1 b=2 c=2 d=2 e=5 | 3       | 0    | -         | win dead_heat:2/3 dead_heat:2/3 dead_heat:2/3 loss
            """)
    void gradesRankingsWithAnyTie(String places, int winners, int paid, String withdrawn, String results) {
        PlaceTerms placeTerms = paid == 0 ? null : new PlaceTerms(paid, new Fraction(1, 5));
        List<Choice> choices =
                Arrays.stream("a b c d e".split(" ")).map(Choice::of).toList();
        MarketTerms terms = new MarketTerms(MarketType.FUTURES, null, null, winners, placeTerms, choices);
        Map<String, Integer> ranking = Arrays.stream(places.split(" "))
                .map(word -> word.split("="))
                .collect(Collectors.toMap(word -> word[0], word -> Integer.valueOf(word[1])));
        Set<String> gone = withdrawn == null ? Set.of() : Set.of(withdrawn);
        Map<Choice, Outcome> graded = Grading.of(terms, new Facts(null, ranking, Map.of(), gone, Completion.PLAYED))
                .orElseThrow();
        assertThat(choices.stream().map(choice -> text(graded.get(choice))).collect(Collectors.joining(" ")))
                .isEqualTo(results);
    }

    private static String text(Outcome outcome) {
        return outcome.result().name().toLowerCase(Locale.ROOT)
                + (outcome.deadHeat() == null ? "" : ":" + outcome.deadHeat());
    }
}

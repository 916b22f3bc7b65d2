package com.winzo.settlement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.SelectionId;
import com.winzo.settlement.domain.Ranking.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a ranking makes of its runners; places and outcomes in the order of the card, {@code -} for not placed. */
class RankingTest {

    @ParameterizedTest(name = "{0} with {1} places paid: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # places | paid | outcomes
            1 2 3 -  | 0    | win loss loss loss
            1 2 3 -  | 2    | win placed loss loss
            3 1 2 4  | 3    | placed win placed loss
            1 1 3 4  | 0    | dead_heat:1/2 dead_heat:1/2 loss loss
            1 1 1 -  | 3    | dead_heat:1/3 dead_heat:1/3 dead_heat:1/3 loss
            1 2 2 -  | 2    | win placed placed loss
            """)
    void decidesARace(String places, int placesPaid, String outcomes) {
        String[] card = places.split(" ");
        List<SelectionId> runners = runners(card.length);
        Map<SelectionId, Integer> placed = new HashMap<>();
        for (int i = 0; i < card.length; i++) {
            if (!card[i].equals("-")) {
                placed.put(runners.get(i), Integer.valueOf(card[i]));
            }
        }
        Map<SelectionId, Outcome> decided = Ranking.of(runners, placed, placesPaid);
        assertThat(runners.stream().map(decided::get).map(RankingTest::text).collect(Collectors.joining(" ")))
                .isEqualTo(outcomes);
    }

    @Test
    void needsAWinner() {
        List<SelectionId> runners = runners(2);
        assertThatThrownBy(() -> Ranking.of(runners, Map.of(runners.getFirst(), 2), 0))
                .isInstanceOf(BusinessException.class);
    }

    private static String text(Outcome outcome) {
        return outcome.result().name().toLowerCase(Locale.ROOT)
                + (outcome.deadHeat() == null ? "" : ":" + outcome.deadHeat());
    }

    private static List<SelectionId> runners(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new SelectionId(new UUID(0, i)))
                .toList();
    }
}

package com.winzo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FavouritesTest {

    @ParameterizedTest(name = "{0}: {1} and {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # prices in the order of the racecard | favourite | second favourite
            3 2 5                                 | 1         | 0
            3 2 2                                 | 1         | 2
            2 2 2                                 | 0         | 1
            2.0 5 2                               | 0         | 2
            - 3 2.5                               | 2         | 1
            - - 9                                 | 2         | -
            - -                                   | -         | -
            1.5                                   | 0         | -
            """)
    void areFoundByTheirStartingPrices(String prices, Integer favourite, Integer second) {
        List<Odds> odds = Arrays.stream(prices.split(" "))
                .map(price -> price.equals("-") ? null : Odds.of(new BigDecimal(price)))
                .toList();

        assertThat(index(odds, 1)).isEqualTo(favourite);
        assertThat(index(odds, 2)).isEqualTo(second);
    }

    private static Integer index(List<Odds> odds, int rank) {
        return Favourites.indexOf(odds, rank).stream().boxed().findFirst().orElse(null);
    }
}

package com.winzo.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmericanOddsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "-110,  1.9091",
        "-120,  1.8333",
        "-150,  1.6667",
        "-100,  2.0000",
        "100,   2.0000",
        "130,   2.3000",
        "187,   2.8700",
        "1000, 11.0000",
        "-365,  1.2740",
        "-1350, 1.0741",
    })
    void convertsToFourDecimals(int american, BigDecimal decimal) {
        assertThat(AmericanOdds.toDecimal(american)).isEqualTo(decimal);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 99, -99})
    void refusesWhatIsNoAmericanPrice(int american) {
        assertThatThrownBy(() -> AmericanOdds.toDecimal(american)).isInstanceOf(IllegalArgumentException.class);
    }
}

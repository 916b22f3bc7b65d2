package com.winzo.odds.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.kernel.Odds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceJumpTest {

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "1.90, 1.90, false",
        "1.90, 19.00, false",
        "1.90, 19.0001, true",
        "19.00, 1.90, false",
        "19.01, 1.90, true",
        "1.01, 1000, true"
    })
    void tenTimesIsTheLimit(String before, String after, boolean beyond) {
        assertThat(PriceJump.isBeyond(Odds.of(before), Odds.of(after), 10)).isEqualTo(beyond);
    }
}

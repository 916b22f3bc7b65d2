package com.winzo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The standard terms of racing, by runners. */
class PlaceTermsTest {

    @ParameterizedTest(name = "{0} runners, handicap {1}: {2} places at {3}")
    @CsvSource(nullValues = "-", textBlock = """
            2,  false, -, -
            4,  true,  -, -
            5,  false, 2, 1/4
            7,  true,  2, 1/4
            8,  false, 3, 1/5
            11, true,  3, 1/5
            12, false, 3, 1/5
            12, true,  3, 1/4
            15, true,  3, 1/4
            16, true,  4, 1/4
            40, true,  4, 1/4
            40, false, 3, 1/5
            """)
    void standardTerms(int runners, boolean handicap, Integer places, String fraction) {
        assertThat(PlaceTerms.standard(runners, handicap).orElse(null))
                .isEqualTo(places == null ? null : new PlaceTerms(places, Fraction.of(fraction)));
    }

    @Test
    void paysAPlaceAtLeast() {
        assertThatThrownBy(() -> new PlaceTerms(0, new Fraction(1, 4))).isInstanceOf(BusinessException.class);
    }
}

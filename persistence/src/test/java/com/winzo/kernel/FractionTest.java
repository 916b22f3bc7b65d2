package com.winzo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {

    @ParameterizedTest
    @ValueSource(strings = {"1/5", "1/4", "2/3", "999/1000"})
    void readsWhatItWrites(String text) {
        assertThat(Fraction.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0/5       | INVALID_FORMAT
            1/0       | INVALID_FORMAT
            -1/5      | INVALID_FORMAT
            1 / 5     | INVALID_FORMAT
            0.2       | INVALID_FORMAT
            1/12345   | INVALID_FORMAT
            ''        | INVALID_FORMAT
            5/5       | OUT_OF_RANGE
            6/5       | OUT_OF_RANGE
            1/1001    | OUT_OF_RANGE
            """)
    void refusesWhatIsNotBetweenNothingAndOne(String text, ErrorCode code) {
        assertThatThrownBy(() -> Fraction.of(text))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}

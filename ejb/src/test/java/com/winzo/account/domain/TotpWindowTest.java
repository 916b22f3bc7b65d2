package com.winzo.account.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpWindowTest {

    @ParameterizedTest(name = "at step {0}, {1} used last, the code of step {2} is accepted: {3}")
    @CsvSource({
        "100,   0,  98, false",
        "100,   0,  99, true",
        "100,   0, 100, true",
        "100,   0, 101, true",
        "100,   0, 102, false",
        "100,  99,  99, false",
        "100,  99, 100, true",
        "100, 100,  99, false",
        "100, 100, 101, true",
        "100, 101, 101, false"
    })
    void acceptsNeighboursAfterTheLast(long now, long last, long shown, boolean accepted) {
        assertThat(TotpWindow.accept(now, last, "code " + shown, step -> "code " + step)
                        .isPresent())
                .isEqualTo(accepted);
    }

    /** Two steps can have one code; then the later counts, so that it is not good again. */
    @Test
    void ofTwoStepsWithOneCodeTheLaterIsRemembered() {
        assertThat(TotpWindow.accept(100, 0, "123456", step -> "123456")).hasValue(101);
    }
}

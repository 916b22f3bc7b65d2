package com.winzo.account.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessRulesTest {

    @ParameterizedTest(name = "after {0} wrong codes the next is looked at after {1} s")
    @CsvSource({"1, 0", "4, 0", "5, 30", "6, 60", "7, 120", "8, 240", "9, 480", "10, 900", "11, 900", "2000000000, 900"
    })
    void thePauseGrows(int failures, long seconds) {
        assertThat(GuessRules.pauseAfter(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void theHolderHearsOfItOnce() {
        assertThat(GuessRules.isAlarming(4)).isFalse();
        assertThat(GuessRules.isAlarming(5)).isTrue();
        assertThat(GuessRules.isAlarming(6)).isFalse();
    }
}

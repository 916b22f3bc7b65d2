package com.winzo.odds.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.winzo.kernel.MarketType;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long bets on running games wait: five seconds, unless the type of market or else the sport has a time of its own. */
class InPlayDelaysTest {

    @ParameterizedTest
    @CsvSource({
        "MONEYLINE,   football, PT5S",
        "TOTAL_GOALS, football, PT8S",
        "TOTAL_GOALS, tennis,   PT8S",
        "MONEYLINE,   tennis,   PT0S",
    })
    void theTypeGoesBeforeTheSport(MarketType type, String sport, Duration delay) {
        assertThat(new InPlayDelays(Duration.ofSeconds(5), "total_goals=PT8S, tennis = PT0S").of(type, sport))
                .isEqualTo(delay);
        assertThat(new InPlayDelays(Duration.ofSeconds(5), "").of(type, sport)).isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tennis", "tennis=PT61S", "tennis=-PT1S", "=PT1S=PT2S", "tennis=PT3S,,golf=PT1S"})
    void nonsenseIsRefused(String special) {
        assertThatIllegalArgumentException().isThrownBy(() -> new InPlayDelays(Duration.ofSeconds(5), special));
    }

    @Test
    void aWordIsNoDuration() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> new InPlayDelays(Duration.ofSeconds(5), "tennis=soon")))
                .isInstanceOf(DateTimeParseException.class);
    }
}

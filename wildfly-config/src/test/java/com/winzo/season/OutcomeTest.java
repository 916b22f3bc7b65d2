package com.winzo.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    @ParameterizedTest(name = "{0} {1} {2} at {3}-{4}: {5}")
    @CsvSource({
        // market, line, side, home points, away points, outcome
        "MONEYLINE,     ,     HOME,  21, 20, WIN",
        "MONEYLINE,     ,     AWAY,  21, 20, LOSS",
        "MONEYLINE,     ,     HOME,  20, 20, PUSH",
        "MONEYLINE,     ,     AWAY,  20, 20, PUSH",
        "POINT_SPREAD, -7,    HOME,  28, 21, PUSH",
        "POINT_SPREAD, -7,    AWAY,  28, 21, PUSH",
        "POINT_SPREAD, -6.5,  HOME,  28, 21, WIN",
        "POINT_SPREAD, -7.5,  HOME,  28, 21, LOSS",
        "POINT_SPREAD, -7.5,  AWAY,  28, 21, WIN",
        "POINT_SPREAD,  3.5,  HOME,  17, 20, WIN",
        "POINT_SPREAD,  3,    HOME,  17, 20, PUSH",
        "POINT_SPREAD,  2.5,  HOME,  17, 20, LOSS",
        "POINT_SPREAD,  0,    HOME,  17, 17, PUSH",
        "TOTAL_POINTS, 44,    OVER,  24, 20, PUSH",
        "TOTAL_POINTS, 44,    UNDER, 24, 20, PUSH",
        "TOTAL_POINTS, 43.5,  OVER,  24, 20, WIN",
        "TOTAL_POINTS, 43.5,  UNDER, 24, 20, LOSS",
        "TOTAL_POINTS, 44.5,  UNDER, 24, 20, WIN",
    })
    void isGradedFromTheScore(MarketKind kind, BigDecimal line, Side side, int home, int away, Outcome outcome) {
        assertThat(Outcome.of(kind, line, side, new Score(home, away))).isEqualTo(outcome);
    }
}

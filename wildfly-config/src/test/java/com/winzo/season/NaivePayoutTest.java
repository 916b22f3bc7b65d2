package com.winzo.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NaivePayoutTest {

    /** Away 20 at home 24. */
    private static final Game GAME = new Game(
            1,
            LocalDate.of(2015, 9, 13),
            new Team("H", "Home"),
            new Team("A", "Away"),
            List.of(7, 7, 7, 3),
            List.of(0, 10, 10, 0),
            new Score(24, 20),
            new Game.Line(new BigDecimal("-4"), new BigDecimal("-4")),
            new Game.Line(new BigDecimal("43.5"), new BigDecimal("43.5")),
            -200,
            170);

    @ParameterizedTest(name = "{0} cents on {1} pay {2} of at most {3}")
    @CsvSource({
        // stake, legs (W won, P push, L lost, each at its odds), payout, potential payout; all in cents
        "1000, W1.9091,                     1909,  1909",
        "1050, W1.9091,                     2005,  2005",
        "1000, L1.9091,                     0,     1909",
        "1000, P1.9091,                     1000,  1909",
        "1000, W1.9091 W1.9091,             3645,  3645",
        "1000, W1.9091 P1.9091 W1.5000,     2864,  5467",
        "1000, W1.9091 L1.9091 W1.5000,     0,     5467",
        "777,  W1.9091 W1.9091 W1.9091 W1.9091 W1.9091 W1.9091, 37618, 37618",
        // exactly half a cent goes up, once, at the end
        "1001, W1.5000,                     1502,  1502",
        "1,    W1.4999 W1.4999,             2,     2",
        "1,    W1.2247 W1.2247,             1,     1",
    })
    void isExactAndRoundedOnce(long stake, String legs, long payout, long potential) {
        List<Leg> list =
                Arrays.stream(legs.split(" ")).map(NaivePayoutTest::leg).toList();
        assertThat(NaivePayout.cents(stake, list)).isEqualTo(payout);
        assertThat(NaivePayout.potentialCents(stake, list)).isEqualTo(potential);
    }

    private static Leg leg(String text) {
        BigDecimal odds = new BigDecimal(text.substring(1));
        return switch (text.charAt(0)) {
            case 'W' -> new Leg(GAME, MarketKind.MONEYLINE, null, Side.HOME, odds);
            case 'L' -> new Leg(GAME, MarketKind.MONEYLINE, null, Side.AWAY, odds);
            default -> new Leg(GAME, MarketKind.POINT_SPREAD, new BigDecimal("-4"), Side.HOME, odds);
        };
    }
}

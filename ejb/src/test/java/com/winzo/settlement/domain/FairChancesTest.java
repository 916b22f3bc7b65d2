package com.winzo.settlement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.kernel.Odds;
import com.winzo.kernel.lines.Factor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What odds say about chances once the margin is out. */
class FairChancesTest {

    @ParameterizedTest(name = "{0}, {1} winners: {2}")
    @CsvSource({
        "1.90 1.90,      1, 0.5000000 0.5000000",
        "2.00 2.00,      1, 0.5000000 0.5000000",
        "1.50 2.50,      1, 0.6250000 0.3750000",
        "2.60 2.40 4.30, 1, 0.3720260 0.4030281 0.2249459",
        // Nothing to take out: somebody who is not listed may win.
        "4.00 5.00,      1, 0.2500000 0.2000000",
        // Two of three win.
        "1.30 1.40 1.60, 2, 0.7296417 0.6775244 0.5928339",
        // Odds-on for a place among two of two.
        "1.01 1.01,      2, 0.9900990 0.9900990",
    })
    void takesTheMarginOutInProportion(String odds, int winners, String chances) {
        FairChances fair = FairChances.of(odds(odds), winners);

        List<String> expected = List.of(chances.split(" "));
        for (int i = 0; i < expected.size(); i++) {
            assertThat(decimal(fair.win(i))).isEqualByComparingTo(expected.get(i));
        }
    }

    @Test
    void chancesOfAFullBookAddUpToItsWinners() {
        FairChances fair = FairChances.of(odds("2.60 3.40 5.00 8.00 13.00 21.00"), 1);

        BigDecimal sum = IntStream.range(0, 6)
                .mapToObj(i -> decimal(fair.win(i)))
                .reduce(BigDecimal::add)
                .orElseThrow();

        assertThat(sum).isBetween(new BigDecimal("0.9999990"), new BigDecimal("1.0000010"));
    }

    @ParameterizedTest(name = "{0}: {1} of {2} places")
    @CsvSource({
        // Who is as likely as everybody else comes in among two of four half the time.
        "4.00 4.00 4.00 4.00, 2, 0.5",
        "4.00 4.00 4.00 4.00, 3, 0.75",
        "4.00 4.00 4.00 4.00, 1, 0.25",
        "2.00 2.00,           2, 1",
        // Half to win; else behind one of two quarters, two times out of three: 0.5 + 2 · 0.25 · 0.5/0.75
        "2.00 4.00 4.00,      2, 0.8333333",
    })
    void aPlaceIsFoundAmongThoseThatAreLeft(String odds, int places, String chance) {
        Factor place = FairChances.of(odds(odds), 1).place(0, places).orElseThrow();

        assertThat(decimal(place)).isEqualByComparingTo(chance);
    }

    @Test
    void placesOfAllRunnersAddUpToTheirNumber() {
        FairChances fair = FairChances.of(odds("3.10 4.20 5.50 9.00 15.00 26.00 34.00 51.00"), 1);

        BigDecimal sum = IntStream.range(0, 8)
                .mapToObj(i -> decimal(fair.place(i, 3).orElseThrow()))
                .reduce(BigDecimal::add)
                .orElseThrow();

        assertThat(sum).isBetween(new BigDecimal("2.99995"), new BigDecimal("3.00005"));
    }

    @Test
    void nobodySaysHowLikelyAPlaceIsInALargeFieldOrWhereSeveralWin() {
        List<Odds> crowd = Collections.nCopies(200, Odds.of("150"));

        assertThat(FairChances.of(crowd, 1).place(0, 4)).isEmpty();
        assertThat(FairChances.of(crowd, 1).place(0, 2)).isPresent();
        assertThat(FairChances.of(odds("2.00 2.00 2.00"), 2).place(0, 2)).isEmpty();
    }

    private static List<Odds> odds(String odds) {
        return Arrays.stream(odds.split(" ")).map(Odds::of).toList();
    }

    private static BigDecimal decimal(Factor factor) {
        return BigDecimal.valueOf(factor.numerator())
                .divide(BigDecimal.valueOf(factor.denominator()), 7, RoundingMode.HALF_UP);
    }
}

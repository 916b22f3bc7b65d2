package com.winzo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exact arithmetic, and the one rounding at its end. */
class RationalTest {

    @ParameterizedTest(name = "{0}/{1} rounds to {2}, is at least {3}")
    @CsvSource({
        "7,2,4,3",
        "-7,2,-4,-4",
        "5,3,2,1",
        "-5,3,-2,-2",
        "1,2,1,0",
        "-1,2,-1,-1",
        "49,100,0,0",
        "6,3,2,2",
        "-6,3,-2,-2",
        "0,5,0,0",
        "3,-2,-2,-2"
    })
    void roundsHalvesAwayFromZero(long numerator, long denominator, long rounded, long floor) {
        Rational number = Rational.of(numerator, denominator);
        assertThat(number.roundHalfUp()).isEqualTo(BigInteger.valueOf(rounded));
        assertThat(number.floor()).isEqualTo(BigInteger.valueOf(floor));
    }

    @Test
    void isInLowestTerms() {
        assertThat(Rational.of(6, -4)).isEqualTo(Rational.of(-3, 2)).hasToString("-3/2");
        assertThat(Rational.of(new BigDecimal("1.50"))).isEqualTo(Rational.of(3, 2));
        assertThat(Rational.of(new BigDecimal("2E+2"))).isEqualTo(Rational.of(200));
        assertThat(Rational.of(Odds.of("1.91"))).hasToString("191/100");
        assertThat(Rational.of(new Fraction(1, 5))).hasToString("1/5");
        assertThatThrownBy(() -> Rational.of(1, 0)).isInstanceOf(ArithmeticException.class);
    }

    @Property(tries = 500)
    void agreesWithDecimals(
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int left,
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int right) {
        BigDecimal a = BigDecimal.valueOf(left, 4);
        BigDecimal b = BigDecimal.valueOf(right, 4);
        assertThat(Rational.of(a).times(Rational.of(b))).isEqualTo(Rational.of(a.multiply(b)));
        assertThat(Rational.of(a).plus(Rational.of(b))).isEqualTo(Rational.of(a.add(b)));
        assertThat(Rational.of(a).minus(Rational.of(b))).isEqualTo(Rational.of(a.subtract(b)));
        assertThat(Rational.of(a).compareTo(Rational.of(b))).isEqualTo(a.compareTo(b));
        assertThat(Rational.of(a).roundHalfUp())
                .isEqualTo(a.setScale(0, RoundingMode.HALF_UP).unscaledValue());
        assertThat(Rational.of(a).floor())
                .isEqualTo(a.setScale(0, RoundingMode.FLOOR).unscaledValue());
    }
}

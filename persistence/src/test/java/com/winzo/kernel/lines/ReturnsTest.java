package com.winzo.kernel.lines;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.kernel.Fraction;
import com.winzo.kernel.Odds;
import com.winzo.kernel.Rational;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lines return: the arithmetic at its edges. */
class ReturnsTest {

    private static final Factor ODDS_MAX = Factor.of(Odds.of("10000"));

    @ParameterizedTest(name = "{0} halves of a cent at {1} are {2}")
    @CsvSource({"1,1,1", "1,2,1", "3,1,2", "1,3,2", "2,1,1", "99,1,50", "1,99,50"})
    void roundsHalvesUp(long halves, long stake, long cents) {
        Returns returns = Returns.of(new Factor(halves, 2));
        assertThat(returns.amountMinor(stake)).isEqualTo(cents);
    }

    @Test
    void theLargestStakeIsTheLastOneThatPasses() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 10_000; i++) {
            Returns returns = Returns.of(new Factor(random.nextLong(1, 100_000), random.nextLong(1, 1_000)));
            long limit = random.nextLong(0, 10_000);
            long stake = returns.stakeMinorUpTo(limit).longValueExact();
            assertThat(returns.amountMinor(stake)).isLessThanOrEqualTo(BigInteger.valueOf(limit));
            assertThat(returns.amountMinor(stake + 1)).isGreaterThan(BigInteger.valueOf(limit));
        }
    }

    @Test
    void nothingIsReturnedForAnyStake() {
        assertThat(Returns.NOTHING.amountMinor(Long.MAX_VALUE)).isZero();
        assertThat(Returns.NOTHING.stakeMinorUpTo(1)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void theLargestOddsOfTheLargestParlayAreExact() {
        Factor[] factors = new Factor[20];
        Arrays.fill(factors, ODDS_MAX);
        assertThat(Lines.together(20).returns(factors).exact())
                .isEqualTo(new Rational(BigInteger.TEN.pow(80), BigInteger.ONE));
    }

    @Test
    void denominatorsOfAllKindsAreCommonInTheEnd() {
        Factor[] factors = new Factor[12];
        Rational product = Rational.ONE;
        for (int i = 0; i < factors.length; i++) {
            factors[i] = Factor.of(new Fraction(1, 983 + i)).times(Factor.of(new Odds(20_001 + i)));
            product = product.times(factors[i].exact());
        }
        assertThat(Lines.together(12).returns(factors).exact()).isEqualTo(product);
    }

    @Test
    void factorsAreExactNumbers() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 10_000; i++) {
            Factor one = new Factor(random.nextLong(0, 1_000_000), random.nextLong(1, 1_000));
            Factor other = new Factor(random.nextLong(0, 1_000_000), random.nextLong(1, 1_000));
            assertThat(one.times(other).exact()).isEqualTo(one.exact().times(other.exact()));
            assertThat(one.plus(other).exact()).isEqualTo(one.exact().plus(other.exact()));
            assertThat(one.compareTo(other)).isEqualTo(one.exact().compareTo(other.exact()));
            assertThat(one.atMostOne().exact())
                    .isEqualTo(one.exact().compareTo(Rational.ONE) > 0 ? Rational.ONE : one.exact());
        }
    }

    @Test
    void comparesFactorsBeyondSixtyFourBits() {
        Factor one = new Factor(Long.MAX_VALUE, Long.MAX_VALUE - 1);
        Factor other = new Factor(Long.MAX_VALUE - 1, Long.MAX_VALUE - 2);
        assertThat(one).isLessThan(other);
        assertThat(other).isGreaterThan(one);
        assertThat(one).isEqualByComparingTo(new Factor(Long.MAX_VALUE, Long.MAX_VALUE - 1));
    }

    @ParameterizedTest(name = "{0} legs of a {1} pay {2}")
    @CsvSource({
        "0,FOOTBALL_6,1",
        "1,FOOTBALL_6,1",
        "2,FOOTBALL_6,21/11",
        "3,FOOTBALL_6,14/5",
        "7,FOOTBALL_6,9",
        "2,FOOTBALL_7,23/13",
        "4,BASKETBALL_4_5,7/2",
        "1,FOOTBALL_PLEASER_6,1",
        "2,FOOTBALL_PLEASER_6,7",
        "6,FOOTBALL_PLEASER_7,301"
    })
    void teasersPayByTheirTable(int won, Teaser teaser, String price) {
        assertThat(teaser.price(won)).hasToString(price);
        assertThat(teaser.legsMax()).isEqualTo(teaser.points().signum() > 0 ? 7 : 6);
    }
}

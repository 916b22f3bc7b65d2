package com.winzo.kernel.lines;

import com.winzo.kernel.Rational;
import java.math.BigInteger;

/**
 * What the lines of a bet return together, in stakes of one line, stakes included: an exact fraction, not reduced.
 *
 * @param denominator positive
 */
public record Returns(BigInteger numerator, BigInteger denominator) {

    public static final Returns NOTHING = new Returns(BigInteger.ZERO, BigInteger.ONE);

    public static Returns of(Factor factor) {
        return new Returns(BigInteger.valueOf(factor.numerator()), BigInteger.valueOf(factor.denominator()));
    }

    public Returns plus(Returns other) {
        if (denominator.equals(other.denominator)) {
            return new Returns(numerator.add(other.numerator), denominator);
        }
        return new Returns(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Returns minus(Returns other) {
        return plus(new Returns(other.numerator.negate(), other.denominator));
    }

    public Returns times(Factor factor) {
        return new Returns(
                numerator.multiply(BigInteger.valueOf(factor.numerator())),
                denominator.multiply(BigInteger.valueOf(factor.denominator())));
    }

    public Returns times(long whole) {
        return new Returns(numerator.multiply(BigInteger.valueOf(whole)), denominator);
    }

    public int signum() {
        return numerator.signum();
    }

    /** How the returns compare with so many stakes. */
    public int compareTo(long stakes) {
        return numerator.compareTo(denominator.multiply(BigInteger.valueOf(stakes)));
    }

    /**
     * The amount of money: the one rounding of a bet, HALF_UP.
     *
     * @param stakeMinor of one line, in minor units
     */
    public BigInteger amountMinor(long stakeMinor) {
        BigInteger exact = numerator.multiply(BigInteger.valueOf(stakeMinor));
        BigInteger half = exact.shiftLeft(1).add(denominator);
        return half.divide(denominator.shiftLeft(1));
    }

    /**
     * The largest stake of a line whose amount is not above a limit.
     *
     * @return beyond all limits when nothing is returned
     */
    public BigInteger stakeMinorUpTo(long amountMaxMinor) {
        // An amount below the limit and a half is rounded to the limit at most.
        BigInteger bound = BigInteger.valueOf(amountMaxMinor).shiftLeft(1).add(BigInteger.ONE);
        BigInteger twice = numerator.shiftLeft(1);
        return twice.signum() == 0
                ? BigInteger.valueOf(Long.MAX_VALUE)
                : bound.multiply(denominator).subtract(BigInteger.ONE).divide(twice);
    }

    public Rational exact() {
        return new Rational(numerator, denominator);
    }
}

package com.winzo.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact number, the quotient of two whole ones in lowest terms: money is computed with it and rounded once at the
 * end.
 *
 * @param numerator carries the sign
 * @param denominator always positive
 */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

    public static final Rational ZERO = of(0, 1);
    public static final Rational ONE = of(1, 1);
    public static final Rational HALF = of(1, 2);

    public Rational {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    public static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Rational of(long whole) {
        return of(whole, 1);
    }

    public static Rational of(Odds odds) {
        return of(odds.tenThousandths(), 10_000);
    }

    public static Rational of(Fraction fraction) {
        return of(fraction.numerator(), fraction.denominator());
    }

    public static Rational of(BigDecimal decimal) {
        return decimal.scale() >= 0
                ? new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : new Rational(decimal.toBigIntegerExact(), BigInteger.ONE);
    }

    public Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(new Rational(other.numerator.negate(), other.denominator));
    }

    public Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Rational dividedBy(Rational other) {
        return new Rational(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public int signum() {
        return numerator.signum();
    }

    /** The nearest whole number; a half goes away from zero, as {@link java.math.RoundingMode#HALF_UP} has it. */
    public BigInteger roundHalfUp() {
        BigInteger twice = numerator.abs().shiftLeft(1).add(denominator);
        BigInteger magnitude = twice.divide(denominator.shiftLeft(1));
        return numerator.signum() < 0 ? magnitude.negate() : magnitude;
    }

    /** The largest whole number that is not above this one. */
    public BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}

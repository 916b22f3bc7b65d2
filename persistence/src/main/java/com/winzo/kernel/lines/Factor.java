package com.winzo.kernel.lines;

import com.winzo.kernel.Fraction;
import com.winzo.kernel.Odds;
import com.winzo.kernel.Rational;
import java.math.BigInteger;

/**
 * What one leg multiplies the stake of its line by: an exact fraction in lowest terms, small enough for 64 bits, which
 * odds, deductions, place terms and dead heats together are.
 *
 * @param numerator not negative
 * @param denominator positive
 */
public record Factor(long numerator, long denominator) implements Comparable<Factor> {

    public static final Factor ZERO = new Factor(0, 1);
    public static final Factor ONE = new Factor(1, 1);
    public static final Factor HALF = new Factor(1, 2);

    private static final long ODDS_UNIT = 10_000;

    public Factor {
        if (numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException("not a factor: " + numerator + "/" + denominator);
        }
        long divisor = gcd(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    public static Factor of(Odds odds) {
        return new Factor(odds.tenThousandths(), ODDS_UNIT);
    }

    public static Factor of(Fraction fraction) {
        return new Factor(fraction.numerator(), fraction.denominator());
    }

    public Factor times(Factor other) {
        // Crosswise first, so that the products stay as small as the result.
        long left = gcd(numerator, other.denominator);
        long right = gcd(other.numerator, denominator);
        return new Factor(
                Math.multiplyExact(numerator / left, other.numerator / right),
                Math.multiplyExact(denominator / right, other.denominator / left));
    }

    public Factor plus(Factor other) {
        long divisor = gcd(denominator, other.denominator);
        long mine = denominator / divisor;
        return new Factor(
                Math.addExact(
                        Math.multiplyExact(numerator, other.denominator / divisor),
                        Math.multiplyExact(other.numerator, mine)),
                Math.multiplyExact(mine, other.denominator));
    }

    /** What is missing to one; for a factor of at most one. */
    public Factor complement() {
        return new Factor(denominator - numerator, denominator);
    }

    /** What is won on a unit of stake, the stake itself left out; for a factor of at least one. */
    public Factor winnings() {
        return new Factor(numerator - denominator, denominator);
    }

    /** This factor, but at most one. */
    public Factor atMostOne() {
        return numerator > denominator ? ONE : this;
    }

    public boolean isZero() {
        return numerator == 0;
    }

    public Rational exact() {
        return Rational.of(numerator, denominator);
    }

    @Override
    public int compareTo(Factor other) {
        long high = Math.multiplyHigh(numerator, other.denominator);
        long otherHigh = Math.multiplyHigh(other.numerator, denominator);
        return high != otherHigh
                ? Long.compare(high, otherHigh)
                : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
    }

    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }

    /** @return at least 1 when one of them is positive */
    static long gcd(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    BigInteger scaledTo(BigInteger base) {
        return BigInteger.valueOf(numerator).multiply(base.divide(BigInteger.valueOf(denominator)));
    }
}

package com.winzo.conformance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A fraction for the enumerator. */
record Q(BigInteger top, BigInteger bottom) implements Comparable<Q> {

    static final Q ZERO = of(0);
    static final Q ONE = of(1);

    static Q of(long whole) {
        return new Q(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** @param text a decimal or a fraction with a stroke */
    static Q of(String text) {
        int stroke = text.indexOf('/');
        if (stroke >= 0) {
            return new Q(new BigInteger(text.substring(0, stroke)), new BigInteger(text.substring(stroke + 1)));
        }
        BigDecimal decimal = new BigDecimal(text);
        return decimal.scale() <= 0
                ? new Q(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Q(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    Q plus(Q other) {
        if (bottom.equals(other.bottom)) {
            return new Q(top.add(other.top), bottom);
        }
        return new Q(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom))
                .reduced();
    }

    Q minus(Q other) {
        return plus(new Q(other.top.negate(), other.bottom));
    }

    Q times(Q other) {
        return new Q(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    Q smaller(Q other) {
        return compareTo(other) <= 0 ? this : other;
    }

    boolean isZero() {
        return top.signum() == 0;
    }

    BigInteger roundHalfUp() {
        return new BigDecimal(top)
                .divide(new BigDecimal(bottom), 0, RoundingMode.HALF_UP)
                .toBigInteger();
    }

    @Override
    public int compareTo(Q other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }

    /** In lowest terms, whole numbers without a stroke. */
    String text() {
        Q reduced = reduced();
        return reduced.bottom.equals(BigInteger.ONE) ? reduced.top.toString() : reduced.top + "/" + reduced.bottom;
    }

    Q reduced() {
        BigInteger common = top.gcd(bottom);
        return new Q(top.divide(common), bottom.divide(common));
    }
}

package com.winzo.it.books;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact fraction, in lowest terms. */
record Share(BigInteger over, BigInteger under) implements Comparable<Share> {

    static final Share NOTHING = of(0, 1);
    static final Share ALL = of(1, 1);
    static final Share HALF = of(1, 2);

    Share {
        BigInteger common = over.gcd(under);
        over = over.divide(common);
        under = under.divide(common);
    }

    static Share of(long over, long under) {
        return new Share(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    static Share of(BigDecimal decimal) {
        return new Share(decimal.setScale(10).unscaledValue(), BigInteger.TEN.pow(10));
    }

    Share plus(Share other) {
        return new Share(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Share minus(Share other) {
        return plus(new Share(other.over.negate(), other.under));
    }

    Share times(Share other) {
        return new Share(over.multiply(other.over), under.multiply(other.under));
    }

    Share atMost(Share limit) {
        return compareTo(limit) > 0 ? limit : this;
    }

    /** Half and more goes up. */
    BigInteger rounded() {
        return over.multiply(BigInteger.TWO).add(under).divide(under.multiply(BigInteger.TWO));
    }

    @Override
    public int compareTo(Share other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}

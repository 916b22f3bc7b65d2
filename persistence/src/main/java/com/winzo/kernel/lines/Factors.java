package com.winzo.kernel.lines;

import java.math.BigInteger;

/**
 * The factors of all legs of a bet over one common denominator, the base; so sums of products of them need no
 * fractions.
 *
 * <p>Beside each factor stands what the leg carries on to the next one in an any-to-come line.
 */
public final class Factors {

    private final BigInteger base;
    private final BigInteger[] factors;
    private final BigInteger[] carried;
    private final int lost;
    private final int bitsMax;

    private Factors(BigInteger base, BigInteger[] factors, BigInteger[] carried, int lost, int bitsMax) {
        this.base = base;
        this.factors = factors;
        this.carried = carried;
        this.lost = lost;
        this.bitsMax = bitsMax;
    }

    /** @param factors one for each leg, in the order of the slip */
    public static Factors of(Factor[] factors, Carry carry) {
        Factor[] carried = new Factor[factors.length];
        for (int i = 0; i < factors.length; i++) {
            carried[i] = carry.of(factors[i]);
        }
        return of(factors, carried);
    }

    /**
     * Factors whose carried stakes do not follow from them, since they are expectations or parts of a stake.
     *
     * @param carried what each leg carries on
     */
    public static Factors of(Factor[] factors, Factor[] carried) {
        BigInteger base = base(factors, carried);
        BigInteger[] scaled = new BigInteger[factors.length];
        BigInteger[] scaledCarried = new BigInteger[factors.length];
        int lost = 0;
        int bitsMax = base.bitLength();
        for (int i = 0; i < factors.length; i++) {
            scaled[i] = factors[i].scaledTo(base);
            scaledCarried[i] = carried[i] == factors[i] ? scaled[i] : carried[i].scaledTo(base);
            bitsMax = Math.max(bitsMax, scaled[i].bitLength());
            lost |= factors[i].isZero() ? 1 << i : 0;
        }
        return new Factors(base, scaled, scaledCarried, lost, bitsMax);
    }

    BigInteger base() {
        return base;
    }

    BigInteger factor(int leg) {
        return factors[leg];
    }

    BigInteger carried(int leg) {
        return carried[leg];
    }

    /** The legs whose factor is zero, one bit each. */
    int lost() {
        return lost;
    }

    /** How many bits the base and each factor need at most. */
    int bitsMax() {
        return bitsMax;
    }

    private static BigInteger base(Factor[] factors, Factor[] carried) {
        long base = 1;
        for (int i = 0; i < factors.length; i++) {
            long first = lcm(base, factors[i].denominator());
            base = first == 0 ? 0 : lcm(first, carried[i].denominator());
            if (base == 0) {
                return largeBase(factors, carried);
            }
        }
        return BigInteger.valueOf(base);
    }

    /** @return 0 when it does not fit */
    private static long lcm(long a, long b) {
        long factor = b / Factor.gcd(a, b);
        return Math.multiplyHigh(a, factor) == 0 && a * factor > 0 ? a * factor : 0;
    }

    private static BigInteger largeBase(Factor[] factors, Factor[] carried) {
        BigInteger base = BigInteger.ONE;
        for (int i = 0; i < factors.length; i++) {
            for (long denominator : new long[] {factors[i].denominator(), carried[i].denominator()}) {
                BigInteger next = BigInteger.valueOf(denominator);
                base = base.divide(base.gcd(next)).multiply(next);
            }
        }
        return base;
    }
}

package com.winzo.kernel.lines;

import java.math.BigInteger;
import java.util.function.BiConsumer;

/**
 * Single stakes about: for every two legs a single on the one, any to come a single on the other, and the other way
 * round. What the first one returns pays for the stake on the second, as far as it is carried on ({@link Carry}).
 *
 * <p>A line returns f - c + c·g, with the factors f and g of its legs and what is carried on of the first, c.
 *
 * @param legs those paired
 */
public record UpAndDowns(int legs) implements Block {

    @Override
    public int count() {
        int paired = Integer.bitCount(legs);
        return paired * (paired - 1);
    }

    @Override
    public boolean joins(int leg, int other) {
        return ((1 << leg | 1 << other) & ~legs) == 0;
    }

    @Override
    public boolean isUndecided(int stopped, int open) {
        return (legs & open) != 0;
    }

    @Override
    public int exponent() {
        return 2;
    }

    @Override
    public BigInteger sum(Factors factors) {
        BigInteger all = BigInteger.ZERO;
        BigInteger kept = BigInteger.ZERO;
        for (int rest = legs; rest != 0; rest &= rest - 1) {
            int leg = Integer.numberOfTrailingZeros(rest);
            all = all.add(factors.factor(leg));
            kept = kept.add(factors.factor(leg)).subtract(factors.carried(leg));
        }
        // Each leg is the first one in as many lines as there are others.
        BigInteger sum = kept.multiply(factors.base()).multiply(BigInteger.valueOf(Integer.bitCount(legs) - 1L));
        for (int rest = legs; rest != 0; rest &= rest - 1) {
            int leg = Integer.numberOfTrailingZeros(rest);
            sum = sum.add(factors.carried(leg).multiply(all.subtract(factors.factor(leg))));
        }
        return sum;
    }

    /** Makes every line; only for those who want to see them. The first leg comes first. */
    public void forEachLine(BiConsumer<Integer, Integer> visitor) {
        for (int first = legs; first != 0; first &= first - 1) {
            for (int second = legs; second != 0; second &= second - 1) {
                if (Integer.lowestOneBit(first) != Integer.lowestOneBit(second)) {
                    visitor.accept(Integer.numberOfTrailingZeros(first), Integer.numberOfTrailingZeros(second));
                }
            }
        }
    }
}

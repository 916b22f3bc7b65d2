package com.winzo.kernel.lines;

import java.math.BigInteger;
import java.util.function.IntConsumer;

/**
 * Every combination of some sizes, each of them holding all the bankers.
 *
 * @param legs those combined freely
 * @param bankers those in every line
 * @param sizes bit k stands for lines of k legs, bankers included
 */
public record Folds(int legs, int bankers, int sizes) implements Block {

    /** All combinations of these legs that have one of the sizes. */
    static Folds of(int legs, int... sizes) {
        int bits = 0;
        for (int size : sizes) {
            bits |= 1 << size;
        }
        return new Folds(legs, 0, bits);
    }

    @Override
    public int count() {
        int count = 0;
        for (int free = freeMin(); free <= freeMax(); free++) {
            count += has(free) ? Binomials.of(Integer.bitCount(legs), free) : 0;
        }
        return count;
    }

    @Override
    public boolean joins(int leg, int other) {
        int pair = 1 << leg | 1 << other;
        int bankersOfPair = Integer.bitCount(pair & bankers);
        return (pair & ~(legs | bankers)) == 0 && freeMax() >= 2 - bankersOfPair;
    }

    @Override
    public boolean isUndecided(int lost, int open) {
        int alive = legs & ~lost;
        if ((bankers & lost) != 0 || freeMin() > Integer.bitCount(alive)) {
            return false;
        }
        return (bankers & open) != 0 || ((alive & open) != 0 && freeMax() > 0 && hasFreeUpTo(Integer.bitCount(alive)));
    }

    @Override
    public int exponent() {
        return freeMax() + Integer.bitCount(bankers);
    }

    @Override
    public BigInteger sum(Factors factors) {
        int alive = legs & ~factors.lost();
        int aliveCount = Integer.bitCount(alive);
        if ((bankers & factors.lost()) != 0 || freeMin() > aliveCount) {
            return BigInteger.ZERO;
        }
        // No sum of products exceeds 2 to the power of this.
        int bits = aliveCount + freeMax() * factors.bitsMax();
        BigInteger sum =
                bits < Long.SIZE - 1 ? sumOfSmall(factors, alive, aliveCount) : sumOfLarge(factors, alive, aliveCount);
        for (int rest = bankers; rest != 0; rest &= rest - 1) {
            sum = sum.multiply(factors.factor(Integer.numberOfTrailingZeros(rest)));
        }
        return sum;
    }

    /**
     * Adds up the products by their size: after each leg, {@code e[k]} is the sum of all products of k factors so far.
     * What cannot reach a wanted size any more is left out.
     */
    private BigInteger sumOfLarge(Factors factors, int alive, int aliveCount) {
        int sizeMax = Math.min(freeMax(), aliveCount);
        BigInteger[] e = new BigInteger[sizeMax + 1];
        e[0] = BigInteger.ONE;
        int seen = 0;
        for (int rest = alive; rest != 0; rest &= rest - 1) {
            BigInteger factor = factors.factor(Integer.numberOfTrailingZeros(rest));
            int lowest = Math.max(1, freeMin() - (aliveCount - seen - 1));
            for (int k = Math.min(sizeMax, ++seen); k >= lowest; k--) {
                BigInteger with = e[k - 1].multiply(factor);
                e[k] = e[k] == null ? with : e[k].add(with);
            }
        }
        BigInteger sum = BigInteger.ZERO;
        for (int k = freeMin(); k <= freeMax(); k++) {
            sum = sum.multiply(factors.base());
            sum = has(k) && k <= sizeMax ? sum.add(e[k]) : sum;
        }
        return sum;
    }

    /** The same where 64 bits are enough. */
    private BigInteger sumOfSmall(Factors factors, int alive, int aliveCount) {
        int sizeMax = Math.min(freeMax(), aliveCount);
        long[] e = new long[sizeMax + 1];
        e[0] = 1;
        for (int rest = alive; rest != 0; rest &= rest - 1) {
            long factor = factors.factor(Integer.numberOfTrailingZeros(rest)).longValue();
            for (int k = sizeMax; k >= 1; k--) {
                e[k] += e[k - 1] * factor;
            }
        }
        long base = factors.base().longValue();
        long sum = 0;
        for (int k = freeMin(); k <= freeMax(); k++) {
            sum = sum * base + (has(k) && k <= sizeMax ? e[k] : 0);
        }
        return BigInteger.valueOf(sum);
    }

    /**
     * Makes every line, smaller ones first; only for those who want to see them.
     *
     * @param visitor takes the legs of a line, one bit each
     */
    public void forEachLine(IntConsumer visitor) {
        for (int free = freeMin(); free <= Math.min(freeMax(), Integer.bitCount(legs)); free++) {
            if (has(free)) {
                choose(legs, free, bankers, visitor);
            }
        }
    }

    private static void choose(int from, int free, int chosen, IntConsumer visitor) {
        if (free == 0) {
            visitor.accept(chosen);
            return;
        }
        for (int rest = from; Integer.bitCount(rest) >= free; rest &= rest - 1) {
            choose(rest & (rest - 1), free - 1, chosen | Integer.lowestOneBit(rest), visitor);
        }
    }

    private int freeMin() {
        return Integer.numberOfTrailingZeros(sizes) - Integer.bitCount(bankers);
    }

    private int freeMax() {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(sizes) - Integer.bitCount(bankers);
    }

    /** Whether there are lines with so many legs beside the bankers. */
    private boolean has(int free) {
        return (sizes >>> free + Integer.bitCount(bankers) & 1) != 0;
    }

    private boolean hasFreeUpTo(int free) {
        for (int k = Math.max(1, freeMin()); k <= Math.min(free, freeMax()); k++) {
            if (has(k)) {
                return true;
            }
        }
        return false;
    }
}

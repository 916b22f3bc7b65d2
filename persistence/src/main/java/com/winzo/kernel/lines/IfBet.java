package com.winzo.kernel.lines;

import java.math.BigInteger;

/**
 * One stake on the first leg, any to come on the second, and so on to the last, in the order of the slip. What a leg does not
 * carry on is kept.
 *
 * <p>With the factors f and what is carried on of them, c, legs from i on return V(i) = f - c + c·V(i + 1); of the last leg
 * nothing goes on.
 *
 * @param picks how many legs
 */
public record IfBet(int picks) implements Block {

    @Override
    public int count() {
        return 1;
    }

    @Override
    public boolean joins(int leg, int other) {
        return Math.max(leg, other) < picks;
    }

    @Override
    public boolean isUndecided(int stopped, int open) {
        int firstOpen = Integer.numberOfTrailingZeros(open);
        int before = (1 << Math.min(firstOpen, picks)) - 1;
        return firstOpen < picks && (stopped & before) == 0;
    }

    @Override
    public int exponent() {
        return picks;
    }

    @Override
    public BigInteger sum(Factors factors) {
        BigInteger sum = factors.factor(picks - 1);
        BigInteger scale = BigInteger.ONE;
        for (int leg = picks - 2; leg >= 0; leg--) {
            scale = scale.multiply(factors.base());
            BigInteger carried = factors.carried(leg);
            sum = factors.factor(leg).subtract(carried).multiply(scale).add(carried.multiply(sum));
        }
        return sum;
    }
}

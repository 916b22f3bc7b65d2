package com.winzo.kernel.lines;

import java.math.BigInteger;

/** A regular part of the lines of a bet. Legs are bits: leg 0 is the lowest. */
public sealed interface Block permits Folds, UpAndDowns, IfBet {

    /** How many lines it has. */
    int count();

    /** Whether a line holds both legs, so that what they return is multiplied or carried on. */
    boolean joins(int leg, int other);

    /**
     * Whether a line can still come to something else.
     *
     * @param stopped the legs after which nothing goes on; where a line stands or falls together, those that are lost
     * @param open the legs without a result
     */
    boolean isUndecided(int stopped, int open);

    /** The power of the base that {@link #sum} is over. */
    int exponent();

    /** What the lines return, times the base to the power of the exponent. */
    BigInteger sum(Factors factors);

    default Returns returns(Factors factors) {
        return new Returns(sum(factors), factors.base().pow(exponent()));
    }
}

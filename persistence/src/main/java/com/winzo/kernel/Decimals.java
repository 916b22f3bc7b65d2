package com.winzo.kernel;

import java.math.BigDecimal;

/** What is told of a decimal that a client wrote, without expanding it. */
public final class Decimals {

    private Decimals() {}

    /** How many digits stand before the point; 0 or less for 0.1 and smaller. As a long: exponents reach the ends of an int. */
    public static long digitsBeforePoint(BigDecimal decimal) {
        return (long) decimal.precision() - decimal.scale();
    }
}

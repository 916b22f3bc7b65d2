package com.winzo.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Decimal odds: what one unit of stake returns when it wins, stake included; 1.0001 to 10000 in steps of 0.0001.
 *
 * @param tenThousandths the odds times 10,000
 */
public record Odds(long tenThousandths) implements Comparable<Odds> {

    /** Digits after the point that odds can have. */
    public static final int SCALE = 4;

    /** Digits before the decimal point. */
    private static final int DIGITS_MAX = 5;

    private static final int PRECISION_MAX = 40;
    private static final long ONE = 10_000;
    private static final long MAX = 10_000 * ONE;

    public Odds {
        if (tenThousandths <= ONE || tenThousandths > MAX) {
            throw BusinessException.outOfRange("odds", "Odds must be above 1 and at most 10000.");
        }
    }

    /**
     * @throws BusinessException {@code VAL_003} outside the range or with more than four decimals
     */
    public static Odds of(BigDecimal decimal) {
        // The digits are counted first: neither 1e308 nor 1e-99999999 must be expanded to find out that it is no price.
        if (Decimals.digitsBeforePoint(decimal) > DIGITS_MAX
                || decimal.precision() > PRECISION_MAX
                || decimal.scale() > PRECISION_MAX) {
            throw BusinessException.outOfRange("odds", "Odds must be above 1 and at most 10000.");
        }
        try {
            return new Odds(decimal.setScale(SCALE, RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .longValueExact());
        } catch (ArithmeticException tooPreciseOrTooLarge) {
            throw BusinessException.outOfRange("odds", "Odds have at most four decimals.");
        }
    }

    public static Odds of(String decimal) {
        return of(new BigDecimal(decimal));
    }

    /** The odds as an exact decimal of scale 4. */
    public BigDecimal decimal() {
        return BigDecimal.valueOf(tenThousandths, SCALE);
    }

    public boolean isBetterThan(Odds other) {
        return tenThousandths > other.tenThousandths;
    }

    @Override
    public int compareTo(Odds other) {
        return Long.compare(tenThousandths, other.tenThousandths);
    }

    @Override
    public String toString() {
        return decimal().toPlainString();
    }
}

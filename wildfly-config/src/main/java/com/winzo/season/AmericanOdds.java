package com.winzo.season;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Conversion of American odds: -150 risks 150 to win 100, +130 risks 100 to win 130. */
final class AmericanOdds {

    private static final int DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private AmericanOdds() {}

    /**
     * The same price in decimal odds, with 4 decimals, HALF_UP.
     *
     * @throws IllegalArgumentException between -99 and +99, where American odds do not exist
     */
    static BigDecimal toDecimal(int american) {
        if (Math.abs(american) < 100) {
            throw new IllegalArgumentException("No American odds: " + american);
        }
        BigDecimal size = BigDecimal.valueOf(Math.abs((long) american));
        BigDecimal winnings = american > 0
                ? size.divide(HUNDRED, DECIMALS, RoundingMode.HALF_UP)
                : HUNDRED.divide(size, DECIMALS, RoundingMode.HALF_UP);
        return winnings.add(BigDecimal.ONE).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}

package com.winzo.settlement.rest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;

/** Exact values as people read them. */
final class Readable {

    /** Digits of decimals that have no end. */
    private static final int DIGITS = 6;

    private Readable() {}

    /** A fraction with the decimal that it is, or nearly is: {@code 26/5 = 5.2}, {@code 1/3 ≈ 0.333333}; {@code 5}. */
    static String factor(String fraction) {
        return fraction.indexOf('/') < 0 ? fraction : fraction + sign(fraction, 0) + decimal(fraction, 0);
    }

    /** An amount in minor units, perhaps a fraction of them, in major units: {@code 24.06625 USD}. */
    static String amount(String minor, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        String prefix = isExact(minor, digits) ? "" : "≈ ";
        BigDecimal decimal = decimalOf(minor, digits);
        return prefix + decimal.setScale(Math.max(decimal.scale(), digits)).toPlainString() + " " + currency;
    }

    private static String sign(String fraction, int shift) {
        return isExact(fraction, shift) ? " = " : " ≈ ";
    }

    private static String decimal(String fraction, int shift) {
        return decimalOf(fraction, shift).toPlainString();
    }

    private static BigDecimal decimalOf(String fraction, int shift) {
        BigDecimal rounded = new BigDecimal(top(fraction))
                .divide(new BigDecimal(bottom(fraction)).movePointRight(shift), DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static boolean isExact(String fraction, int shift) {
        BigInteger scaled = top(fraction).multiply(BigInteger.TEN.pow(DIGITS));
        return scaled.mod(bottom(fraction).multiply(BigInteger.TEN.pow(shift))).signum() == 0;
    }

    private static BigInteger top(String fraction) {
        int stroke = fraction.indexOf('/');
        return new BigInteger(stroke < 0 ? fraction : fraction.substring(0, stroke));
    }

    private static BigInteger bottom(String fraction) {
        int stroke = fraction.indexOf('/');
        return stroke < 0 ? BigInteger.ONE : new BigInteger(fraction.substring(stroke + 1));
    }
}

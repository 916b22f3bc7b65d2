package com.winzo.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount in the minor unit of an ISO 4217 currency; may be negative.
 *
 * @param minor the amount in minor units (cents for USD)
 * @param currency its ISO 4217 currency
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /** Digits before the decimal point of what surely fits 64 bits of a currency with up to four decimals. */
    private static final int DIGITS_MAX = 14;

    private static final int PRECISION_MAX = 40;

    public Money {
        Objects.requireNonNull(currency, "currency");
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads an amount in major units.
     *
     * @throws BusinessException {@code VAL_003} when it has more decimals than the currency or does not fit 64 bits
     */
    public static Money ofMajor(BigDecimal major, Currency currency, String field) {
        requireAmount(major, field);
        try {
            return new Money(
                    major.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY)
                            .unscaledValue()
                            .longValueExact(),
                    currency);
        } catch (ArithmeticException tooPreciseOrTooLarge) {
            throw BusinessException.outOfRange(
                    field, "Amount must fit the currency's " + currency.getDefaultFractionDigits() + " decimals.");
        }
    }

    /**
     * Refuses what no currency has an amount for, before anything is done with it.
     *
     * @throws BusinessException {@code VAL_003}
     */
    public static void requireAmount(BigDecimal major, String field) {
        // The digits are counted: neither 1e308 nor 1e-99999999 must be expanded to find out that it does not fit.
        if (Decimals.digitsBeforePoint(major) > DIGITS_MAX
                || major.precision() > PRECISION_MAX
                || major.scale() > PRECISION_MAX) {
            throw BusinessException.outOfRange(field, "Amount is out of range.");
        }
    }

    /** The amount in major units with the currency's number of decimals. */
    public BigDecimal major() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(minor, factor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    @Override
    public String toString() {
        return major().toPlainString() + " " + currency.getCurrencyCode();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }
}

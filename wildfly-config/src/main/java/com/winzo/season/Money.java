package com.winzo.season;

import java.math.BigDecimal;
import java.util.Locale;

/** Cents as whole numbers inside, decimal dollars on the wire. */
final class Money {

    static final String CURRENCY = "USD";

    private Money() {}

    static BigDecimal dollars(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    /**
     * Cents of an amount in dollars.
     *
     * @throws ArithmeticException when it has parts of a cent
     */
    static long cents(BigDecimal dollars) {
        return dollars.movePointRight(2).longValueExact();
    }

    /** For people: {@code 1,234.50}. */
    static String text(long cents) {
        return String.format(Locale.ROOT, "%,.2f", dollars(cents));
    }
}

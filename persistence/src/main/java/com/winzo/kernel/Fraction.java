package com.winzo.kernel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A proper fraction as bettors write it, for example {@code 1/5} of the odds for a place or {@code 1/3} of a dead heat.
 *
 * @param numerator at least 1
 * @param denominator above the numerator, at most 1000
 */
public record Fraction(int numerator, int denominator) {

    private static final int DENOMINATOR_MAX = 1000;
    private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,3})/([1-9]\\d{0,3})");

    public Fraction {
        if (numerator < 1 || denominator <= numerator || denominator > DENOMINATOR_MAX) {
            throw BusinessException.outOfRange("fraction", "A fraction is above 0 and below 1, such as 1/5.");
        }
    }

    /**
     * @throws BusinessException {@code VAL_002} for anything but two numbers with a stroke between them
     */
    public static Fraction of(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw BusinessException.invalidFormat("fraction", "A fraction is written like 1/5.");
        }
        return new Fraction(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /**
     * One of so many equal shares.
     *
     * @param shares at least 2
     * @return nothing for more shares than a fraction can express
     */
    public static Optional<Fraction> ofOne(long shares) {
        return shares > DENOMINATOR_MAX ? Optional.empty() : Optional.of(new Fraction(1, (int) shares));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}

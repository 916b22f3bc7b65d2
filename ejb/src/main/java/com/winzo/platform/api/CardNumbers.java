package com.winzo.platform.api;

import java.util.regex.Pattern;

/**
 * Finds numbers of payment cards in text, so that none is kept: 13 to 19 digits, unbroken or in groups as cards print them (with a space
 * or a hyphen between), that begin and are as long as those of Visa, Mastercard, American Express, Discover, JCB, Diners or UnionPay
 * and whose check digit (ISO/IEC 7812-1, Luhn) is right. Digits in other groups are parts of ids, what follows a plus sign is a
 * telephone number, and a UUID is an id, whatever its digits.
 */
public final class CardNumbers {

    private static final int DIGITS_MIN = 13;
    private static final int DIGITS_MAX = 19;
    private static final Pattern ISSUED = Pattern.compile("4(?:\\d{12}|\\d{15}|\\d{18})"
            + "|5[1-5]\\d{14}|2(?:22[1-9]|2[3-9]\\d|[3-6]\\d\\d|7[01]\\d|720)\\d{12}"
            + "|3[47]\\d{13}|3(?:0[0-5]|[68]\\d)\\d{11}|35\\d{14}"
            + "|6(?:011|5\\d\\d|4[4-9]\\d)\\d{12}|62\\d{14,17}");
    private static final Pattern PRINTED = Pattern.compile("\\d+|\\d{4}(?:[ -]\\d{3,6})+|\\d{6}[ -]\\d{13}");
    private static final Pattern UUID =
            Pattern.compile("(?<!\\p{Alnum})\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}(?!\\p{Alnum})");
    private static final String NO_DIGITS = "x".repeat(36);

    private CardNumbers() {}

    /** Whether there is one in the text. */
    public static boolean isIn(String text) {
        return firstIn(text, 0) >= 0 && firstIn(withoutIds(text), 0) >= 0;
    }

    /** The text with question marks in the place of each. */
    public static String masked(String text) {
        if (!isIn(text)) {
            return text;
        }
        String searched = withoutIds(text);
        StringBuilder masked = new StringBuilder(text);
        for (int i = firstIn(searched, 0); i >= 0; i = firstIn(searched, i + 1)) {
            int end = i + lengthAt(searched, i);
            masked.replace(i, end, "?".repeat(end - i));
        }
        return masked.toString();
    }

    private static int firstIn(String text, int from) {
        for (int i = from; i <= text.length() - DIGITS_MIN; i++) {
            if (lengthAt(text, i) > 0) {
                return i;
            }
        }
        return -1;
    }

    /** As long as the text, with no digits in the place of each id. */
    private static String withoutIds(String text) {
        return UUID.matcher(text).replaceAll(NO_DIGITS);
    }

    /** How long the number is that begins there; 0 for none. */
    private static int lengthAt(String text, int start) {
        boolean begins =
                isDigit(text, start) && (start == 0 || !isDigit(text, start - 1) && text.charAt(start - 1) != '+');
        if (!begins) {
            return 0;
        }
        StringBuilder digits = new StringBuilder(DIGITS_MAX);
        for (int i = start; digits.length() < DIGITS_MAX; i++) {
            if (isDigit(text, i)) {
                digits.append(text.charAt(i));
                if (!isDigit(text, i + 1) && isCard(digits) && isPrintedSo(text, start, i + 1)) {
                    return i + 1 - start;
                }
            } else if (!isSeparator(text, i) || !isDigit(text, i + 1)) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isDigit(String text, int position) {
        return position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9';
    }

    private static boolean isSeparator(String text, int position) {
        return position < text.length() && (text.charAt(position) == ' ' || text.charAt(position) == '-');
    }

    private static boolean isCard(CharSequence digits) {
        return digits.length() >= DIGITS_MIN && ISSUED.matcher(digits).matches() && isCheckDigitRight(digits);
    }

    private static boolean isPrintedSo(String text, int start, int end) {
        return PRINTED.matcher(text).region(start, end).matches();
    }

    private static boolean isCheckDigitRight(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10);
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}

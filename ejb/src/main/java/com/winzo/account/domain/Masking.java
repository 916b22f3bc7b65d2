package com.winzo.account.domain;

import java.time.LocalDate;

/** What staff see of a person without a need to see more: enough to recognise, too little to use. */
public final class Masking {

    private static final String MASK = "***";
    private static final int DIGITS_SHOWN = 2;

    private Masking() {}

    /** {@code a***@example.com} */
    public static String email(String email) {
        int at = email.indexOf('@');
        return at < 1 ? MASK : email.charAt(0) + MASK + email.substring(at);
    }

    /** {@code A***}; null stays null. */
    public static String name(String name) {
        return name == null
                ? null
                : new StringBuilder()
                        .appendCodePoint(name.codePointAt(0))
                        .append(MASK)
                        .toString();
    }

    /** {@code ***23}; null stays null. */
    public static String phone(String phone) {
        return phone == null ? null : MASK + phone.substring(Math.max(0, phone.length() - DIGITS_SHOWN));
    }

    /** The year alone. */
    public static String birth(LocalDate date) {
        return date.getYear() + "-**-**";
    }
}

package com.winzo.bench;

import java.util.Locale;

/** Numbers in the report look the same everywhere. */
final class Text {

    private static final double WHOLE_FROM = 1000;

    private Text() {}

    static String of(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    static String number(double value) {
        return value >= WHOLE_FROM ? of("%,.0f", value) : of("%.2f", value);
    }
}

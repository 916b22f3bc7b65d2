package com.winzo.settlement.internal;

import com.winzo.kernel.BusinessException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a quote is good for: the bet as it was after so many cash-outs, and not for ever. Prices need no version here: the
 * amount that the customer agreed to is compared with the one of the moment, while the markets are held.
 */
record CashOutVersion(int cashOuts, Instant expiresAt) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9})-([0-9]{1,15})");

    /**
     * @throws BusinessException {@code VAL_001}, {@code VAL_002} for a text that no quote had
     */
    static CashOutVersion parse(String text) {
        if (text == null) {
            throw BusinessException.required("version");
        }
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw BusinessException.invalidFormat("version", "The version is that of a quote.");
        }
        return new CashOutVersion(
                Integer.parseInt(written.group(1)), Instant.ofEpochMilli(Long.parseLong(written.group(2))));
    }

    @Override
    public String toString() {
        return cashOuts + "-" + expiresAt.toEpochMilli();
    }
}

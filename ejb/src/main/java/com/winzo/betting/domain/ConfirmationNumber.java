package com.winzo.betting.domain;

import com.winzo.kernel.BetId;

/**
 * The name of a bet that people can read out: {@code WZ-} and 16 characters of Crockford's base 32 in groups of four.
 *
 * <p>It is made of the bet's id: the 48 bits of its time, so that it leads back to the bet, and its last 32 bits.
 */
public final class ConfirmationNumber {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS_PER_CHARACTER = 5;
    private static final int BITS_OF_HALF = 40;
    private static final int GROUP = 4;

    private ConfirmationNumber() {}

    public static String of(BetId id) {
        long time = id.value().getMostSignificantBits() >>> 16;
        long tail = id.value().getLeastSignificantBits() & 0xFFFF_FFFFL;
        // 80 bits in two halves of 40: the time has 48 of them.
        long first = time >>> 8;
        long second = ((time & 0xFF) << 32) | tail;
        StringBuilder text = new StringBuilder("WZ");
        append(text, first);
        append(text, second);
        return text.toString();
    }

    private static void append(StringBuilder text, long half) {
        for (int shift = BITS_OF_HALF - BITS_PER_CHARACTER, n = 0; shift >= 0; shift -= BITS_PER_CHARACTER, n++) {
            if (n % GROUP == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt((int) (half >>> shift) & 31));
        }
    }
}

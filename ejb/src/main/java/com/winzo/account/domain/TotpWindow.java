package com.winzo.account.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/**
 * Which step of time a one-time code belongs to (RFC 6238): the present one, or a neighbour of it, because clocks differ and
 * people are slow. A step that has opened something, and every earlier one, opens nothing again.
 */
public final class TotpWindow {

    /** Steps before and after the present one (RFC 6238, 5.2 recommends at most one). */
    private static final int NEIGHBOURS = 1;

    private TotpWindow() {}

    /**
     * @param stepNow steps since 1970
     * @param lastStep the last one that opened something; 0 for none
     * @param codeOf the right code of a step
     * @return the step to be remembered, or nothing when the code is not good
     */
    public static OptionalLong accept(long stepNow, long lastStep, String code, LongFunction<String> codeOf) {
        OptionalLong accepted = OptionalLong.empty();
        for (long step = stepNow - NEIGHBOURS; step <= stepNow + NEIGHBOURS; step++) {
            if (isSame(codeOf.apply(step), code) && step > lastStep) {
                accepted = OptionalLong.of(step);
            }
        }
        return accepted;
    }

    /** Takes the same time wherever they differ. */
    private static boolean isSame(String right, String shown) {
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}

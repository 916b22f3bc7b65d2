package com.winzo.compliance.domain;

import com.winzo.kernel.BusinessException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A limit that a customer has set for themselves. Less holds at once; more is a wish, which holds only when it is said again after a
 * day, with a cool head.
 *
 * @param amountMinor null for no limit
 * @param wish to have more; null without one
 */
public record OwnLimit(Long amountMinor, Wish wish) {

    static final Duration COOLING_OFF = Duration.ofHours(24);

    /** Who has not confirmed by then has thought better of it. */
    static final Duration WISH_LIVES = Duration.ofDays(7);

    public static final OwnLimit NONE = new OwnLimit(null, null);

    /**
     * What becomes of it when its holder asks for another amount. The same wish again keeps its time; what is not more than what holds
     * takes a wish back.
     *
     * @param wantedMinor null for no limit
     */
    public OwnLimit change(Long wantedMinor, Instant now) {
        if (!isRaise(wantedMinor)) {
            return new OwnLimit(wantedMinor, null);
        }
        boolean known =
                wish != null && Objects.equals(wish.amountMinor(), wantedMinor) && now.isBefore(wish.lapsesAt());
        return known ? this : new OwnLimit(amountMinor, new Wish(wantedMinor, now));
    }

    /**
     * What becomes of it when its holder still wants more.
     *
     * @throws BusinessException {@code VAL_005} without a wish, before its time and after it
     */
    public OwnLimit confirm(Instant now) {
        if (wish == null || !now.isBefore(wish.lapsesAt())) {
            throw BusinessException.conflict("Nothing is waiting to be confirmed. Ask for another limit first.");
        }
        if (now.isBefore(wish.confirmableFrom())) {
            throw BusinessException.conflict("A higher limit can be confirmed from " + wish.confirmableFrom() + " on.");
        }
        return new OwnLimit(wish.amountMinor(), null);
    }

    private boolean isRaise(Long wantedMinor) {
        return amountMinor != null && (wantedMinor == null || wantedMinor > amountMinor);
    }

    /** @param amountMinor null for no limit */
    public record Wish(Long amountMinor, Instant askedAt) {

        public Instant confirmableFrom() {
            return askedAt.plus(COOLING_OFF);
        }

        public Instant lapsesAt() {
            return askedAt.plus(COOLING_OFF).plus(WISH_LIVES);
        }
    }
}

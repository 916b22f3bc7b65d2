package com.winzo.settlement.domain.market;

import com.winzo.kernel.Side;

/**
 * A selection of a market, as far as grading needs to know.
 *
 * @param side which outcome it stands for
 * @param key what names it where sides do not: a score such as {@code 2-1}, {@code home/draw} for half time and full
 *     time, or a contender; null else
 */
public record Choice(Side side, String key) {

    public static Choice of(Side side) {
        return new Choice(side, null);
    }

    public static Choice of(String key) {
        return new Choice(Side.NONE, key);
    }
}

package com.winzo.kernel.lines;

import com.winzo.kernel.BusinessException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a house adds to full covers with singles, if it does, as it was agreed with a bet. It is on the win part only, and a
 * selection that is void or not simply won or lost takes it away.
 *
 * <p>Written as {@code 2/10}: double the odds for one winner, ten percent for all.
 *
 * @param oneWinnerTimes by how much the odds of the only winner are multiplied, all others lost; 1 for no bonus, at most 4,
 *     so that no bet returns more by one winner than by all of them
 * @param allWinnersPercent of the returns when all have won; 0 for none, at most 100
 */
public record Bonus(int oneWinnerTimes, int allWinnersPercent) {

    public static final Bonus NONE = new Bonus(1, 0);

    private static final int TIMES_MAX = 4;
    private static final int PERCENT_MAX = 100;
    private static final Pattern WRITTEN = Pattern.compile("(\\d)/(\\d{1,3})");

    /** @throws BusinessException {@code VAL_003} */
    public Bonus {
        if (oneWinnerTimes < 1
                || oneWinnerTimes > TIMES_MAX
                || allWinnersPercent < 0
                || allWinnersPercent > PERCENT_MAX) {
            throw BusinessException.outOfRange("bonus", "A bonus multiplies by 1 to 4 and adds 0 to 100 percent.");
        }
    }

    /**
     * Reads what {@link #toString} has written.
     *
     * @throws BusinessException {@code VAL_002} or {@code VAL_003} for anything else
     */
    public static Bonus parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            throw BusinessException.invalidFormat("bonus", "A bonus is written like 2/10.");
        }
        return new Bonus(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    @Override
    public String toString() {
        return oneWinnerTimes + "/" + allWinnersPercent;
    }
}

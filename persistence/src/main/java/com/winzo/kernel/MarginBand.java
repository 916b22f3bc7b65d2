package com.winzo.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A side and by how many points it wins, as selections are named: {@code home 1}, {@code home 1-6} or {@code away 13+}.
 *
 * @param side home or away
 * @param from at least 1
 * @param to at least {@code from}; {@link #OPEN} for no end
 */
public record MarginBand(Side side, int from, int to) {

    public static final int OPEN = Integer.MAX_VALUE;

    private static final Pattern TEXT =
            Pattern.compile("(home|away) ([1-9]\\d{0,2})(\\+|-([1-9]\\d{0,2}))?", Pattern.CASE_INSENSITIVE);

    /** @return nothing for a name that is no band, or one that ends before it begins */
    public static Optional<MarginBand> of(String name) {
        Matcher matcher = TEXT.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Side side = Side.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
        int from = Integer.parseInt(matcher.group(2));
        int to = matcher.group(3) == null ? from : matcher.group(4) == null ? OPEN : Integer.parseInt(matcher.group(4));
        return to < from ? Optional.empty() : Optional.of(new MarginBand(side, from, to));
    }

    /** @param margin of the home side's points over the away side's */
    public boolean contains(long margin) {
        long lead = side == Side.HOME ? margin : -margin;
        return lead >= from && lead <= to;
    }

    public boolean overlaps(MarginBand other) {
        return side == other.side && from <= other.to && other.from <= to;
    }
}

package com.winzo.settlement.domain.market;

import com.winzo.kernel.MarketType;
import com.winzo.kernel.PlaceTerms;
import com.winzo.kernel.Side;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a market is about, as far as grading needs to know.
 *
 * @param line the handicap of the home side, or the total; null where the type has none
 * @param subject the side of a team total ({@code home} or {@code away}) or the name of a statistic; else null
 * @param winners how many places win, 1 but for markets such as a top four
 * @param placeTerms what an each-way bet pays, or null
 * @param choices all selections of the market
 */
public record MarketTerms(
        MarketType type, BigDecimal line, String subject, int winners, PlaceTerms placeTerms, List<Choice> choices) {

    public MarketTerms {
        choices = List.copyOf(choices);
    }

    public static MarketTerms of(MarketType type, BigDecimal line, List<Choice> choices) {
        return new MarketTerms(type, line, null, 1, null, choices);
    }

    /** The same market for a leg of a teaser: the line moved by so many points in favour of one side. */
    public MarketTerms teased(Side side, BigDecimal points) {
        BigDecimal moved = switch (side) {
            case HOME, UNDER -> line.add(points);
            case AWAY, OVER -> line.subtract(points);
            default -> throw new IllegalArgumentException("no line is moved for " + side);
        };
        return new MarketTerms(type, moved, subject, winners, placeTerms, choices);
    }
}

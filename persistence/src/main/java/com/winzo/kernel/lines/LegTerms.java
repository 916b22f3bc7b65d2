package com.winzo.kernel.lines;

import com.winzo.kernel.PlaceTerms;
import com.winzo.kernel.PriceKind;
import java.math.BigDecimal;

/**
 * What a leg is struck under beside its odds.
 *
 * @param placeTerms what a place pays in an each-way bet; else, and where no place is paid, null
 * @param teasedBy by how many points a teaser moved the line in the customer's favour, negative for a pleaser; else null
 */
public record LegTerms(PriceKind priceKind, PlaceTerms placeTerms, BigDecimal teasedBy) {

    /** At the odds taken, to win. */
    public static final LegTerms PLAIN = new LegTerms(PriceKind.TAKEN, null, null);
}

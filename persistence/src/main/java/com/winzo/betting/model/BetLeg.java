package com.winzo.betting.model;

import com.winzo.kernel.EventId;
import com.winzo.kernel.Fraction;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Odds;
import com.winzo.kernel.PlaceTerms;
import com.winzo.kernel.PriceKind;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.Side;
import com.winzo.kernel.lines.LegFacts;
import com.winzo.kernel.lines.LegTerms;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;

/** One selection of a bet at the odds that were accepted. Settlement writes its result in groups, not through here. */
@Embeddable
public class BetLeg {

    private int legNo;
    private UUID eventId;
    private UUID marketId;
    private UUID selectionId;
    private String name;
    private Side side;
    private BigDecimal line;
    private BigDecimal odds;
    private long marketVersion;
    private SelectionResult result;
    private Integer deadHeatNumerator;
    private Integer deadHeatDenominator;
    private String voidReason;
    private PriceKind priceKind;
    private Integer placeCount;
    private Integer placeNumerator;
    private Integer placeDenominator;
    private BigDecimal teasedBy;
    private BigDecimal startingOdds;
    private int deductionPercent;
    private int startingDeductionPercent;

    protected BetLeg() {}

    /** Its place on the slip, from 1. */
    public int legNo() {
        return legNo;
    }

    public EventId eventId() {
        return new EventId(eventId);
    }

    public MarketId marketId() {
        return new MarketId(marketId);
    }

    public SelectionId selectionId() {
        return new SelectionId(selectionId);
    }

    public String name() {
        return name;
    }

    public Side side() {
        return side;
    }

    /** The handicap of the home side, or the total, as a teaser has moved it; null where the market has none. */
    public BigDecimal line() {
        return line;
    }

    /** The accepted odds. */
    public Odds odds() {
        return Odds.of(odds);
    }

    /** The version of the market that had these odds. */
    public long marketVersion() {
        return marketVersion;
    }

    /** What was agreed beside the odds. */
    public LegTerms terms() {
        PlaceTerms places =
                placeCount == null ? null : new PlaceTerms(placeCount, new Fraction(placeNumerator, placeDenominator));
        return new LegTerms(priceKind, places, teasedBy);
    }

    /** How it stands. */
    public LegFacts facts() {
        return new LegFacts(
                result,
                deadHeatNumerator == null ? null : new Fraction(deadHeatNumerator, deadHeatDenominator),
                startingOdds == null ? null : Odds.of(startingOdds),
                deductionPercent,
                startingDeductionPercent);
    }

    /** Why the leg was voided on its own, whatever its market's result; else null. */
    public String voidReason() {
        return voidReason;
    }
}

package com.winzo.betting.model;

import com.winzo.kernel.EventId;
import com.winzo.kernel.Fraction;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.Side;
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

    /** The handicap of the home side, or the total, when the bet was struck; null where the market has none. */
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

    /** How it came out, or null while open. */
    public SelectionResult result() {
        return result;
    }

    /** The fraction of the stake that wins in a dead heat, else null. */
    public Fraction deadHeat() {
        return deadHeatNumerator == null ? null : new Fraction(deadHeatNumerator, deadHeatDenominator);
    }

    /** Why the leg was voided on its own, whatever its market's result; else null. */
    public String voidReason() {
        return voidReason;
    }
}

package com.winzo.odds.model;

import com.winzo.kernel.Fraction;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.Side;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** An outcome of a market with its present odds and, once decided, its result. Changes only through its market. */
@Entity
public class Selection {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "market_id", updatable = false)
    private Market market;

    @Column(updatable = false)
    private int position;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private Side side;

    private BigDecimal odds;
    private SelectionResult result;
    private Integer place;
    private Integer deadHeatNumerator;
    private Integer deadHeatDenominator;
    private BigDecimal startingOdds;
    private Instant withdrawnAt;
    private Instant updatedAt;

    protected Selection() {}

    Selection(SelectionId id, Market market, int position, String name, Side side, Odds odds, Instant now) {
        this.id = id.value();
        this.market = market;
        this.position = position;
        this.name = name;
        this.side = side;
        this.odds = odds.decimal();
        this.updatedAt = now;
    }

    /** @return whether the odds moved */
    boolean reprice(Odds newOdds, Instant now) {
        if (odds().equals(newOdds)) {
            return false;
        }
        odds = newOdds.decimal();
        updatedAt = now;
        return true;
    }

    void decide(Outcome outcome, Instant now) {
        result = outcome.result();
        place = outcome.place();
        Fraction share = outcome.deadHeat();
        deadHeatNumerator = share == null ? null : share.numerator();
        deadHeatDenominator = share == null ? null : share.denominator();
        updatedAt = now;
    }

    /** Comes out as another one does, at its starting price. */
    void follow(Selection runner, Instant now) {
        decide(runner.outcome(), now);
        startingOdds = runner.startingOdds;
    }

    void forgetResult(Instant now) {
        result = null;
        place = null;
        deadHeatNumerator = null;
        deadHeatDenominator = null;
        updatedAt = now;
    }

    void withdraw(Instant at, Instant now) {
        withdrawnAt = withdrawnAt == null ? at : withdrawnAt;
        updatedAt = now;
    }

    void reportStartingOdds(Odds reported, Instant now) {
        startingOdds = reported.decimal();
        updatedAt = now;
    }

    void fixStartingOdds() {
        if (startingOdds == null && !isWithdrawn()) {
            startingOdds = odds;
        }
    }

    public SelectionId id() {
        return new SelectionId(id);
    }

    public Market market() {
        return market;
    }

    /** Where it stands in its market, from 1. */
    public int position() {
        return position;
    }

    public String name() {
        return name;
    }

    public Side side() {
        return side;
    }

    public Odds odds() {
        return Odds.of(odds);
    }

    /** The starting price, or null while there is none. */
    public Odds startingOdds() {
        return startingOdds == null ? null : Odds.of(startingOdds);
    }

    /** When it was withdrawn, or null. */
    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** How it came out, or null while undecided. */
    public Outcome outcome() {
        if (result == null) {
            return null;
        }
        Fraction deadHeat = deadHeatNumerator == null ? null : new Fraction(deadHeatNumerator, deadHeatDenominator);
        return new Outcome(result, place, deadHeat);
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /**
     * How a selection came out.
     *
     * @param place its rank in a ranking, ties share one; null where there is none
     * @param deadHeat the fraction of the stake that wins in a dead heat, or of a place that is shared; else null
     */
    public record Outcome(SelectionResult result, Integer place, Fraction deadHeat) {

        static final Outcome VOID = new Outcome(SelectionResult.VOID, null, null);
    }
}

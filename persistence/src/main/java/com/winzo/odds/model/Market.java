package com.winzo.odds.model;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.EventId;
import com.winzo.kernel.Fraction;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.MarketStatus;
import com.winzo.kernel.MarketType;
import com.winzo.kernel.Odds;
import com.winzo.kernel.PlaceTerms;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.Side;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A question about an event with the odds of its answers.
 *
 * <p>Traders open, suspend, close and reprice it; settlement settles or voids it, a rollback closes it again. Each
 * change makes a new version. Whoever changes it holds its exclusive advisory lock.
 */
@Entity
public class Market {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID eventId;

    @Column(updatable = false)
    private MarketType type;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private BigDecimal line;

    @Column(updatable = false)
    private Integer placeCount;

    @Column(updatable = false)
    private Integer placeNumerator;

    @Column(updatable = false)
    private Integer placeDenominator;

    @Column(updatable = false)
    private String subject;

    @Column(updatable = false)
    private int winners;

    @Column(updatable = false)
    private boolean startingPrices;

    @Column(updatable = false)
    private boolean bestOdds;

    private Integer inPlayDelayMillis;
    private MarketStatus status;
    private String reason;
    private long version;
    private int settlementVersion;
    private Instant updatedAt;

    @OneToMany(
            mappedBy = "market",
            cascade = {CascadeType.PERSIST, CascadeType.DETACH})
    @OrderBy("position")
    private List<Selection> selections;

    protected Market() {}

    /** An open market without selections yet; {@link #offer} adds them before it is stored. */
    public Market(MarketId id, EventId eventId, MarketType type, String name, BigDecimal line, Instant now) {
        this.id = id.value();
        this.eventId = eventId.value();
        this.type = type;
        this.name = name;
        this.line = line;
        this.winners = 1;
        this.status = MarketStatus.OPEN;
        this.version = 1;
        this.updatedAt = now;
        this.selections = new ArrayList<>();
    }

    /** Says what a place pays in an each-way bet. */
    public void payPlaces(PlaceTerms terms) {
        placeCount = terms.places();
        placeNumerator = terms.fraction().numerator();
        placeDenominator = terms.fraction().denominator();
    }

    /**
     * Says what the result is about.
     *
     * @param ofWhat the side of a team total, or the name of a statistic; or null
     * @param places how many places win
     */
    public void isAbout(String ofWhat, int places) {
        subject = ofWhat;
        winners = places;
    }

    /** Says whether bets at the starting price are taken, and whether bets at a price get that one if it is better. */
    public void makeStartingPrices(boolean bets, boolean best) {
        startingPrices = bets;
        bestOdds = best;
    }

    /** Says from the beginning whether bets are taken while the event is on, see {@link #offerInPlay}. */
    public void takeInPlay(Integer delayMillis) {
        inPlayDelayMillis = delayMillis;
    }

    /** Takes bets while the event is on, each after that delay, or none for null; {@code VAL_005} when it is decided. */
    public boolean offerInPlay(Integer delayMillis, Instant now) {
        if (status.isDecided()) {
            throw refused("takes no bets any more");
        }
        if (Objects.equals(inPlayDelayMillis, delayMillis)) {
            return false;
        }
        inPlayDelayMillis = delayMillis;
        changed(now);
        return true;
    }

    /** Adds a selection behind those that are there. */
    public void offer(SelectionId selectionId, String selectionName, Side side, Odds odds) {
        selections.add(new Selection(selectionId, this, selections.size() + 1, selectionName, side, odds, updatedAt));
    }

    /**
     * Sets odds of some or all selections; what is left out keeps its odds.
     *
     * @param expectedVersion the version the trader looked at, or null to overwrite whatever is there
     * @return whether anything moved
     * @throws BusinessException {@code VAL_005} when the market is decided or its version is another one, {@code
     *     VAL_004} for a selection of another market
     */
    public boolean reprice(Map<SelectionId, Odds> prices, Long expectedVersion, Instant now) {
        if (expectedVersion != null && expectedVersion != version) {
            throw new BusinessException(
                    ErrorCode.CONFLICT,
                    "The market has changed since that version.",
                    Map.of("version", version, "expected", expectedVersion));
        }
        if (status.isDecided()) {
            throw refused("cannot be repriced");
        }
        boolean moved = false;
        for (Map.Entry<SelectionId, Odds> price : prices.entrySet()) {
            moved |= selection(price.getKey()).reprice(price.getValue(), now);
        }
        if (moved) {
            changed(now);
        }
        return moved;
    }

    /**
     * Opens, suspends or closes the market.
     *
     * @return whether anything moved
     * @throws BusinessException {@code VAL_005} when the market is decided
     */
    public boolean moveTo(MarketStatus next, String newReason, Instant now) {
        if (next.isDecided() || status.isDecided()) {
            throw refused("cannot become " + lower(next));
        }
        if (status == next && Objects.equals(reason, newReason)) {
            return false;
        }
        become(next, newReason, now);
        return true;
    }

    /** Suspends the market with the change that was just made, if it is open: no version of its own, so that nobody bets between the two. */
    public void suspendWithin(String newReason) {
        if (status == MarketStatus.OPEN) {
            status = MarketStatus.SUSPENDED;
            reason = newReason;
        }
    }

    /**
     * Records how every selection came out. A withdrawn runner is void, whatever is said of it; a starting price that
     * nobody has reported is the price on the board; a favourite comes out as the runner that it turns out to be.
     *
     * @throws BusinessException {@code VAL_005} when the market is decided already, {@code VAL_001} when a selection
     *     has no outcome, {@code VAL_004} for a selection of another market
     */
    public void settle(Map<SelectionId, Selection.Outcome> outcomes, String newReason, Instant now) {
        outcomes.keySet().forEach(this::selection);
        Field field = new Field(selections);
        field.requireOutcomes(outcomes);
        become(MarketStatus.SETTLED, newReason, now);
        field.decide(outcomes, startingPrices || bestOdds, now);
        settlementVersion++;
    }

    /**
     * Voids the market with all its selections.
     *
     * @throws BusinessException {@code VAL_005} when the market is decided already
     */
    public void voidAll(String newReason, Instant now) {
        become(MarketStatus.VOIDED, newReason, now);
        selections.forEach(selection -> selection.decide(Selection.Outcome.VOID, now));
        settlementVersion++;
    }

    /**
     * Takes a result back, so that another one can be recorded.
     *
     * @throws BusinessException {@code VAL_005} when there is no result
     */
    public void rollBack(String newReason, Instant now) {
        if (!status.isDecided()) {
            throw refused("has no result to take back");
        }
        become(MarketStatus.CLOSED, newReason, now);
        selections.forEach(selection -> selection.forgetResult(now));
    }

    /**
     * Takes a runner out; nobody can bet on it any more.
     *
     * @throws BusinessException {@code VAL_005} when the market is decided, {@code VAL_004} for a selection of another
     *     market, {@code VAL_003} unless it is a runner
     */
    public void withdraw(SelectionId runner, Instant at, Instant now) {
        if (status.isDecided()) {
            throw refused("loses no runner any more");
        }
        Selection selection = selection(runner);
        if (selection.side() != Side.NONE) {
            throw BusinessException.outOfRange("selectionId", "Only a runner can be withdrawn.");
        }
        selection.withdraw(at, now);
        changed(now);
    }

    /**
     * Reports starting prices.
     *
     * @throws BusinessException {@code VAL_005} when the market is decided, {@code VAL_003} where no starting prices are
     *     made or for a favourite, {@code VAL_004} for a selection of another market
     */
    public void reportStartingOdds(Map<SelectionId, Odds> prices, Instant now) {
        if (status.isDecided()) {
            throw refused("gets no starting prices any more");
        }
        if (!startingPrices && !bestOdds) {
            throw BusinessException.outOfRange("market", "No starting prices are made in this market.");
        }
        prices.forEach((id, odds) -> {
            Selection selection = selection(id);
            if (selection.side().isFavourite()) {
                throw BusinessException.outOfRange("selections", "A favourite starts at the price of its runner.");
            }
            selection.reportStartingOdds(odds, now);
        });
        changed(now);
    }

    public MarketId id() {
        return new MarketId(id);
    }

    public EventId eventId() {
        return new EventId(eventId);
    }

    public MarketType type() {
        return type;
    }

    public String name() {
        return name;
    }

    /** The handicap of the home side, or the total; null where the type has none. */
    public BigDecimal line() {
        return line;
    }

    /** What a place pays in an each-way bet, or null. */
    public PlaceTerms placeTerms() {
        return placeCount == null ? null : new PlaceTerms(placeCount, new Fraction(placeNumerator, placeDenominator));
    }

    /** The side of a team total, or the name of a statistic; or null. */
    public String subject() {
        return subject;
    }

    /** How many places win. */
    public int winners() {
        return winners;
    }

    /** Whether bets at the starting price are taken. */
    public boolean startingPrices() {
        return startingPrices;
    }

    /** Whether bets at a price get the starting price if it is better. */
    public boolean bestOdds() {
        return bestOdds;
    }

    /** How long a bet waits while the event is on, before it is decided about; null where none is taken then. */
    public Integer inPlayDelayMillis() {
        return inPlayDelayMillis;
    }

    public MarketStatus status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    /** Counts the market's changes from 1. */
    public long version() {
        return version;
    }

    /** Counts the results recorded, voids included; 0 before the first. */
    public int settlementVersion() {
        return settlementVersion;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** The selections in the order they were offered in. */
    public List<Selection> selections() {
        return List.copyOf(selections);
    }

    private void become(MarketStatus next, String newReason, Instant now) {
        if (!status.canBecome(next)) {
            throw refused("cannot become " + lower(next));
        }
        status = next;
        reason = newReason;
        changed(now);
    }

    private void changed(Instant now) {
        version++;
        updatedAt = now;
    }

    private Selection selection(SelectionId wanted) {
        for (Selection selection : selections) {
            if (selection.id().equals(wanted)) {
                return selection;
            }
        }
        throw BusinessException.notFound("selection", wanted);
    }

    private BusinessException refused(String what) {
        return new BusinessException(
                ErrorCode.CONFLICT,
                "A market that is " + lower(status) + " " + what + ".",
                Map.of("status", lower(status), "version", version));
    }

    private static String lower(MarketStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}

package com.winzo.settlement.model;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.VoidCause;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * The settlement of one market's bets after one result, rollback or void: it goes through them in the order of their
 * ids and remembers where it is. A market with very many bets has two of these, a half of the bets each.
 *
 * <p>A slice starts exactly where this says, so a repeated or overtaken order of a slice does nothing.
 */
@Entity
public class MarketSettlement {

    /** Before every bet. */
    public static final BetId START = new BetId(new UUID(0, 0));

    /** After every bet. */
    public static final BetId END = new BetId(new UUID(-1, -1));

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID marketId;

    @Column(updatable = false)
    private SettlementKind kind;

    @Column(updatable = false)
    private int settlementVersion;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private VoidCause cause;

    @Column(updatable = false)
    private String evidence;

    @Column(updatable = false)
    private Instant placedFrom;

    @Column(updatable = false)
    private Instant placedTo;

    @Column(updatable = false)
    private UUID selectionId;

    @Column(updatable = false)
    private String teased;

    @Column(updatable = false)
    private UUID requestedBy;

    @Column(updatable = false)
    private Instant startedAt;

    private SettlementState state;
    private UUID lastBetId;

    @Column(updatable = false)
    private UUID untilBetId;

    private int slices;
    private long betsSeen;
    private long betsSettled;
    private Instant updatedAt;
    private Instant finishedAt;

    protected MarketSettlement() {}

    /** @param settlementVersion of the market, after the result, rollback or void */
    public MarketSettlement(
            UUID id,
            MarketId marketId,
            SettlementKind kind,
            int settlementVersion,
            String reason,
            AccountId requestedBy,
            Instant now) {
        this.id = id;
        this.marketId = marketId.value();
        this.kind = kind;
        this.settlementVersion = settlementVersion;
        this.reason = reason;
        this.requestedBy = requestedBy.value();
        this.startedAt = now;
        this.state = SettlementState.RUNNING;
        this.lastBetId = START.value();
        this.untilBetId = END.value();
        this.updatedAt = now;
    }

    /**
     * Says why it makes bets void.
     *
     * @param proof what proves the cause, or null
     */
    public void voidsFor(VoidCause why, String proof) {
        cause = why;
        evidence = proof;
    }

    /** Confines it to bets placed in a span; null ends are open. */
    public void onlyPlaced(Instant from, Instant to) {
        placedFrom = from;
        placedTo = to;
    }

    /** Confines it to the legs on a runner. */
    public void onlyOn(SelectionId runner) {
        selectionId = runner.value();
    }

    /**
     * Goes up to a bet only and leaves those behind it to another settlement.
     *
     * @param otherId of the other one
     */
    public MarketSettlement split(BetId until, UUID otherId) {
        MarketSettlement other =
                new MarketSettlement(otherId, marketId(), kind, settlementVersion, reason, requestedBy(), startedAt);
        other.voidsFor(cause, evidence);
        other.onlyPlaced(placedFrom, placedTo);
        other.selectionId = selectionId;
        other.teased = teased;
        other.lastBetId = until.value();
        other.untilBetId = untilBetId;
        untilBetId = until.value();
        return other;
    }

    /** Keeps how the selections come out whose line a teaser has moved, as its reader writes it; null where nobody knows. */
    public void teased(String results) {
        teased = results;
    }

    /** Whether the slice behind that bet is the next one. */
    public boolean awaits(BetId after) {
        return state == SettlementState.RUNNING && lastBetId.equals(after.value());
    }

    /** Notes a slice. */
    public void advance(BetId last, int seen, int settled, Instant now) {
        lastBetId = last.value();
        slices++;
        betsSeen += seen;
        betsSettled += settled;
        updatedAt = now;
    }

    /** Notes that there are no more bets. */
    public void finish(Instant now) {
        state = SettlementState.DONE;
        updatedAt = now;
        finishedAt = now;
    }

    /** Gives way to a later settlement of the same market. */
    public void supersede(Instant now) {
        state = SettlementState.SUPERSEDED;
        updatedAt = now;
        finishedAt = now;
    }

    /** Notes that the order of the next slice was given again. */
    public void resume(Instant now) {
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public MarketId marketId() {
        return new MarketId(marketId);
    }

    public SettlementKind kind() {
        return kind;
    }

    public int settlementVersion() {
        return settlementVersion;
    }

    public String reason() {
        return reason;
    }

    /** Why it makes bets void; null where it does not. */
    public VoidCause cause() {
        return cause;
    }

    /** What proves the cause, or null. */
    public String evidence() {
        return evidence;
    }

    public Instant placedFrom() {
        return placedFrom;
    }

    public Instant placedTo() {
        return placedTo;
    }

    /** The runner that was withdrawn, else null. */
    public SelectionId selectionId() {
        return selectionId == null ? null : new SelectionId(selectionId);
    }

    /** How the selections come out whose line a teaser has moved, or null. */
    public String teased() {
        return teased;
    }

    public AccountId requestedBy() {
        return new AccountId(requestedBy);
    }

    public SettlementState state() {
        return state;
    }

    /** The last bet it has been through. */
    public BetId lastBet() {
        return new BetId(lastBetId);
    }

    /** The last bet it goes up to, or {@link #END}. */
    public BetId until() {
        return new BetId(untilBetId);
    }

    public int slices() {
        return slices;
    }

    public long betsSeen() {
        return betsSeen;
    }

    /** Bets that got an outcome, or another one. */
    public long betsSettled() {
        return betsSettled;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** When it last got on, or was ordered again. */
    public Instant updatedAt() {
        return updatedAt;
    }

    public Instant finishedAt() {
        return finishedAt;
    }
}

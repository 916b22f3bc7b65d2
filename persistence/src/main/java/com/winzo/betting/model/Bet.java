package com.winzo.betting.model;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.BetType;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.Money;
import com.winzo.kernel.OddsPolicy;
import com.winzo.kernel.StakeKind;
import com.winzo.kernel.lines.BetTerms;
import com.winzo.kernel.lines.Bonus;
import com.winzo.kernel.lines.Lines;
import com.winzo.kernel.lines.Teaser;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A customer's bet; {@link BetStatus#canBecome} says which step of its life may follow which.
 *
 * <p>What was agreed never changes. Placement and settlement write many bets in one statement, past this entity.
 */
@Entity
public class Bet {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID accountId;

    @Column(updatable = false)
    private String clientKey;

    @Column(updatable = false)
    private String confirmationNumber;

    @Column(updatable = false)
    private BetType type;

    private BetStatus status;

    @Column(updatable = false)
    private long stakeMinor;

    @Column(updatable = false)
    private int lineCount;

    @Column(updatable = false)
    private String lines;

    @Column(updatable = false)
    private boolean eachWay;

    @Column(updatable = false)
    private Teaser teaser;

    @Column(updatable = false)
    private StakeKind stakeKind;

    @Column(updatable = false)
    private String bonus;

    @Column(updatable = false)
    private Long payoutMaxMinor;

    @Column(updatable = false)
    private int rulesVersion;

    @Column(updatable = false)
    private String roundingMode;

    @Column(updatable = false)
    private long totalStakeMinor;

    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private long potentialWinMinor;

    private Long actualWinMinor;
    private long paidMinor;

    @Column(updatable = false)
    private long cashedStakeMinor;

    @Column(updatable = false)
    private long cashedReturnMinor;

    @Column(updatable = false)
    private Instant cashedOutAt;

    @Column(updatable = false)
    private OddsPolicy oddsPolicy;

    @Column(updatable = false)
    private BigDecimal minOdds;

    private int settlementVersion;

    @Column(updatable = false)
    private Instant placedAt;

    private Instant settledAt;

    @ElementCollection
    @CollectionTable(name = "bet_leg", joinColumns = @JoinColumn(name = "bet_id"))
    @OrderBy("legNo")
    private List<BetLeg> legs;

    protected Bet() {}

    /**
     * Calls the bet off; its stake goes back.
     *
     * @return what goes back
     * @throws BusinessException {@code BET_006} unless it is still to be decided
     */
    public Money cancel(Instant now) {
        if (!status.canBecome(BetStatus.CANCELLED) || paidMinor != 0) {
            throw new BusinessException(
                    ErrorCode.NOT_CANCELLABLE,
                    "A bet that is " + status.name().toLowerCase(Locale.ROOT) + " cannot be cancelled.",
                    Map.of("status", status.name().toLowerCase(Locale.ROOT)));
        }
        status = BetStatus.CANCELLED;
        actualWinMinor = totalStakeMinor;
        paidMinor = totalStakeMinor;
        settledAt = now;
        return totalStake();
    }

    public BetId id() {
        return new BetId(id);
    }

    public AccountId accountId() {
        return new AccountId(accountId);
    }

    /** The idempotency key it was placed with, or null. */
    public String clientKey() {
        return clientKey;
    }

    public String confirmationNumber() {
        return confirmationNumber;
    }

    public BetType type() {
        return type;
    }

    public BetStatus status() {
        return status;
    }

    /** Of one line. */
    public Money stake() {
        return money(stakeMinor);
    }

    public int lineCount() {
        return lineCount;
    }

    /** How its legs make lines, and what else was agreed. */
    public BetTerms terms() {
        long payoutMax = payoutMaxMinor == null ? BetTerms.UNLIMITED : payoutMaxMinor;
        Bonus added = bonus == null ? Bonus.NONE : Bonus.parse(bonus);
        return new BetTerms(Lines.parse(lines), eachWay, teaser, stakeKind, added, payoutMax);
    }

    /** The version of the rules that it is settled by. */
    public int rulesVersion() {
        return rulesVersion;
    }

    /** How its one rounding goes. */
    public String roundingMode() {
        return roundingMode;
    }

    public Money totalStake() {
        return money(totalStakeMinor);
    }

    /** The full return if every selection wins. */
    public Money potentialWin() {
        return money(potentialWinMinor);
    }

    /** What the bet returns by its present outcome, or null while there is none. */
    public Money actualWin() {
        return actualWinMinor == null ? null : money(actualWinMinor);
    }

    /** How much of the stake of each line is cashed out. */
    public Money cashedStake() {
        return money(cashedStakeMinor);
    }

    /** What was paid for that. */
    public Money cashedReturn() {
        return money(cashedReturnMinor);
    }

    /** When something was cashed out last, or null. */
    public Instant cashedOutAt() {
        return cashedOutAt;
    }

    public OddsPolicy oddsPolicy() {
        return oddsPolicy;
    }

    /** The least that the customer's odds may come to, or null. */
    public BigDecimal minOdds() {
        return minOdds;
    }

    /** Counts the settlements, corrections included; 0 before the first. */
    public int settlementVersion() {
        return settlementVersion;
    }

    /** By the database's clock. */
    public Instant placedAt() {
        return placedAt;
    }

    public Instant settledAt() {
        return settledAt;
    }

    /** The legs in the order of the slip. */
    public List<BetLeg> legs() {
        return List.copyOf(legs);
    }

    private Money money(long minor) {
        return new Money(minor, Currency.getInstance(currency));
    }
}

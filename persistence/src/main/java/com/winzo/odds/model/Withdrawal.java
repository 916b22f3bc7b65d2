package com.winzo.odds.model;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A runner that was withdrawn, with its price in the market of one span of time. */
@Entity
@Immutable
public class Withdrawal {

    @Id
    private UUID id;

    private UUID marketId;
    private UUID selectionId;
    private Instant struckFrom;
    private Instant struckBefore;
    private BigDecimal odds;
    private boolean inStartingPrices;
    private UUID reportedBy;
    private Instant reportedAt;

    protected Withdrawal() {}

    /**
     * @param struckFrom bets struck at or after are reduced, or null
     * @param struckBefore bets struck before are
     * @param odds the runner's price in the market that these bets were struck in
     * @param inStartingPrices whether there was no time to make starting prices without it
     */
    public Withdrawal(
            UUID id,
            MarketId marketId,
            SelectionId selectionId,
            Instant struckFrom,
            Instant struckBefore,
            Odds odds,
            boolean inStartingPrices) {
        this.id = id;
        this.marketId = marketId.value();
        this.selectionId = selectionId.value();
        this.struckFrom = struckFrom;
        this.struckBefore = struckBefore;
        this.odds = odds.decimal();
        this.inStartingPrices = inStartingPrices;
    }

    /** Says who reported it when. */
    public void reported(AccountId by, Instant now) {
        reportedBy = by.value();
        reportedAt = now;
    }

    public SelectionId selectionId() {
        return new SelectionId(selectionId);
    }

    public Instant struckFrom() {
        return struckFrom;
    }

    public Instant struckBefore() {
        return struckBefore;
    }

    public Odds odds() {
        return Odds.of(odds);
    }

    public boolean inStartingPrices() {
        return inStartingPrices;
    }

    public AccountId reportedBy() {
        return new AccountId(reportedBy);
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    MarketId marketId() {
        return new MarketId(marketId);
    }
}

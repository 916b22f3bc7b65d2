package com.winzo.risk.api;

import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;
import com.winzo.kernel.SelectionId;
import java.util.List;

/**
 * What an open bet puts at stake. It counts in full on each of its legs, as if all others won: the upper bound.
 *
 * <p>Its stake counts once on each market, on the first of its legs there: whatever the market comes to, that is what the
 * bet has paid.
 *
 * @param stake of all its lines
 * @param potentialReturn what it returns if every leg wins
 */
public record BetExposure(Money stake, Money potentialReturn, List<Leg> legs) {

    public BetExposure {
        legs = List.copyOf(legs);
    }

    /** What the bet's stake adds to a leg's selection. */
    Money stakeOn(int leg) {
        for (int earlier = 0; earlier < leg; earlier++) {
            if (legs.get(earlier).marketId().equals(legs.get(leg).marketId())) {
                return Money.zero(stake.currency());
            }
        }
        return stake;
    }

    /** A selection that the bet needs. */
    public record Leg(EventId eventId, MarketId marketId, SelectionId selectionId) {}
}

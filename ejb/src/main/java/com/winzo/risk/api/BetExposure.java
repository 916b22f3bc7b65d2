package com.winzo.risk.api;

import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;
import com.winzo.kernel.SelectionId;
import java.util.List;

/**
 * What an open bet puts at stake. It counts in full on each of its legs, as if all others won: the upper bound.
 *
 * @param stake of all its lines
 * @param potentialReturn what it returns if every leg wins
 */
public record BetExposure(Money stake, Money potentialReturn, List<Leg> legs) {

    public BetExposure {
        legs = List.copyOf(legs);
    }

    /** A selection that the bet needs. */
    public record Leg(EventId eventId, MarketId marketId, SelectionId selectionId) {}
}

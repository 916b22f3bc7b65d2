package com.winzo.odds.api;

import com.winzo.kernel.MarketId;
import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The current prices: from the node's memory for reading, from the database for deciding about money. */
@Stateless
public class PriceBook {

    /** The newest snapshot this node knows; for display and first checks, never the last word on a bet. */
    public Optional<MarketSnapshot> snapshot(MarketId marketId) {
        throw new UnsupportedOperationException();
    }

    /** The newest snapshots of several markets, unknown ones left out. */
    public List<MarketSnapshot> snapshots(Collection<MarketId> marketIds) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads markets from the database and keeps their status and prices from changing until the transaction ends.
     *
     * <p>Holds a shared advisory lock per market, in the order of their ids; every change of a market or its event
     * holds the exclusive one. So no bet commits on prices older than a committed suspension.
     *
     * @return the markets found, with the database's time of the read
     */
    public Held hold(Collection<MarketId> marketIds) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param databaseTime the clock that decides about kick-off
     */
    public record Held(Map<MarketId, MarketSnapshot> markets, Instant databaseTime) {}
}

package com.winzo.odds.api;

import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.odds.internal.PriceReader;
import com.winzo.platform.api.OpenToAll;
import com.winzo.platform.repository.Later;
import com.winzo.platform.repository.RoundTrip;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The current prices: from the node's memory for reading, from the database for deciding about money. */
@Stateless
@OpenToAll
public class PriceBook {

    @Inject
    private PriceReader reader;

    /** The newest snapshot this node knows; for display and first checks, never the last word on a bet. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<MarketSnapshot> snapshot(MarketId marketId) {
        return reader.read(List.of(marketId)).stream().findFirst();
    }

    /** The newest snapshots of several markets, unknown ones left out. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<MarketSnapshot> snapshots(Collection<MarketId> marketIds) {
        return reader.read(marketIds);
    }

    /** The newest snapshots of all markets of an event. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<MarketSnapshot> ofEvent(EventId event) {
        return reader.read(reader.marketsOf(event));
    }

    /**
     * Reads markets from the database and keeps their status and prices from changing until the transaction ends.
     *
     * <p>Holds a shared advisory lock per market, in the order of their keys; every change of a market or its event
     * holds the exclusive one. So no bet commits on prices older than a committed suspension.
     *
     * @return the markets found, with the database's time of the read
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Later<Held> hold(Collection<MarketId> marketIds, RoundTrip trip) {
        return reader.hold(marketIds, trip);
    }

    /** The same alone; one statement. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Held hold(Collection<MarketId> marketIds) {
        return reader.hold(marketIds);
    }

    /**
     * @param databaseTime the clock that decides about kick-off
     */
    public record Held(Map<MarketId, MarketSnapshot> markets, Instant databaseTime) {}
}

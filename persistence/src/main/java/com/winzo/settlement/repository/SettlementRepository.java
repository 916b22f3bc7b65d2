package com.winzo.settlement.repository;

import com.winzo.kernel.MarketId;
import com.winzo.settlement.model.MarketSettlement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The progress of settlements. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SettlementRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    public void add(MarketSettlement settlement) {
        entityManager.persist(settlement);
    }

    public Optional<MarketSettlement> find(UUID id) {
        return Optional.ofNullable(entityManager.find(MarketSettlement.class, id));
    }

    /** Waits for the slice under way, then keeps others out until the transaction ends. */
    public Optional<MarketSettlement> lock(UUID id) {
        return Optional.ofNullable(entityManager.find(MarketSettlement.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Locks the settlements of a market that are still running and go through all its bets. */
    public List<MarketSettlement> lockRunning(MarketId market) {
        return entityManager
                .createQuery("""
                        select s from MarketSettlement s
                        where s.marketId = :market and s.state = SettlementState.RUNNING
                          and s.kind in (SettlementKind.GRADE, SettlementKind.REOPEN)
                        order by s.id
                        """, MarketSettlement.class)
                .setParameter("market", market.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Which of the markets have a settlement under way, so that their bets may not stand as the market does yet. */
    public Set<MarketId> beingSettled(Collection<MarketId> markets) {
        return entityManager
                .createQuery("""
                        select s.marketId from MarketSettlement s
                        where s.marketId in :markets and s.state = SettlementState.RUNNING
                        """, UUID.class)
                .setParameter("markets", markets.stream().map(MarketId::value).toList())
                .getResultStream()
                .map(MarketId::new)
                .collect(Collectors.toSet());
    }

    /** Running settlements that have made no progress since an instant, the ones under way left out. */
    public List<MarketSettlement> stalledSince(Instant instant, int limit) {
        return entityManager
                .createQuery("""
                        select s from MarketSettlement s
                        where s.state = SettlementState.RUNNING and s.updatedAt < :instant order by s.id
                        """, MarketSettlement.class)
                .setParameter("instant", instant)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", -2)
                .getResultList();
    }

    /** The settlements of some markets that have made bets void, the newest first. */
    public List<MarketSettlement> voidsOf(Collection<MarketId> markets) {
        return entityManager
                .createQuery("""
                        select s from MarketSettlement s
                        where s.marketId in :markets and s.cause is not null order by s.startedAt desc, s.id
                        """, MarketSettlement.class)
                .setParameter("markets", markets.stream().map(MarketId::value).toList())
                .getResultList();
    }

    /** The settlements of a market, the newest first. */
    public List<MarketSettlement> of(MarketId market) {
        return entityManager
                .createQuery(
                        "select s from MarketSettlement s where s.marketId = :market order by s.id desc",
                        MarketSettlement.class)
                .setParameter("market", market.value())
                .getResultList();
    }
}

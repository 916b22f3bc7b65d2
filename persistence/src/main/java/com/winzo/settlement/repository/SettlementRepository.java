package com.winzo.settlement.repository;

import com.winzo.kernel.MarketId;
import com.winzo.settlement.model.MarketSettlement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

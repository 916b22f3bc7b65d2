package com.winzo.settlement.repository;

import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.MarketId;
import com.winzo.settlement.model.MarketSettlement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The progress of settlements, and the record of what each settlement of a bet came to. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SettlementRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    public void add(MarketSettlement settlement) {
        entityManager.persist(settlement);
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
                          and s.kind <> SettlementKind.VOID_BETS
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

    /** Records settlements of bets; one statement. */
    public void record(MarketId market, List<Settled> settled, int rulesVersion, Instant now) {
        entityManager
                .createNativeQuery("""
                        insert into bet_settlement (bet_id, version, market_id, status, return_minor, paid_before_minor,
                                                    shortfall_minor, rules_version, created_at)
                        select s.bet_id, s.version, :market, s.status, s.returned, s.paid_before, s.shortfall,
                               cast(:rules as int), cast(:now as timestamptz)
                        from unnest(:bets, :versions, :statuses, :returns, :paid, :shortfalls)
                                 s (bet_id, version, status, returned, paid_before, shortfall)
                        """)
                .setParameter("market", market.value())
                .setParameter("rules", rulesVersion)
                .setParameter("now", now)
                .setParameter(
                        "bets",
                        settled.stream().map(each -> each.betId().value()).toArray(UUID[]::new))
                .setParameter("versions", settled.stream().map(Settled::version).toArray(Integer[]::new))
                .setParameter(
                        "statuses",
                        settled.stream()
                                .map(each -> each.status().name().toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .setParameter(
                        "returns", settled.stream().map(Settled::returnMinor).toArray(Long[]::new))
                .setParameter(
                        "paid", settled.stream().map(Settled::paidBeforeMinor).toArray(Long[]::new))
                .setParameter(
                        "shortfalls",
                        settled.stream().map(Settled::shortfallMinor).toArray(Long[]::new))
                .executeUpdate();
    }

    /**
     * One settlement of a bet.
     *
     * @param returnMinor what it returns in all, in minor units
     * @param paidBeforeMinor what had been paid before; the difference is posted
     * @param shortfallMinor what could not be taken back
     */
    public record Settled(
            BetId betId, int version, BetStatus status, long returnMinor, long paidBeforeMinor, long shortfallMinor) {}
}

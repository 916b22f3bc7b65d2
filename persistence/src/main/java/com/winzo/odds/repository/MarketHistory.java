package com.winzo.odds.repository;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.MarketStatus;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Every version a market ever had: appended, never changed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MarketHistory {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /**
     * Appends a market as it is now.
     *
     * @param historyId a UUIDv7: the history is partitioned by it
     */
    public void append(UUID historyId, MarketId market, AccountId changedBy) {
        entityManager.flush();
        entityManager
                .createNativeQuery("""
                        insert into market_version (id, market_id, version, status, reason, selection_ids, odds,
                                                    changed_by, changed_at)
                        select :historyId, m.id, m.version, m.status, m.reason, array_agg(s.id order by s.position),
                               array_agg(s.odds order by s.position), :changedBy, m.updated_at
                        from market m join selection s on s.market_id = m.id
                        where m.id = :market group by m.id
                        """)
                .setParameter("historyId", historyId)
                .setParameter("changedBy", changedBy.value())
                .setParameter("market", market.value())
                .executeUpdate();
    }

    /** A page of a market's versions, the newest first; one statement. */
    public List<Version> page(MarketId market, int offset, int limit) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entityManager
                .createNativeQuery("""
                        select v.version, v.status, v.reason, v.changed_by, v.changed_at, p.selection_id, p.odds
                        from (select * from market_version where market_id = :market
                              order by version desc offset :offset limit :limit) v
                        cross join unnest(v.selection_ids, v.odds) with ordinality as p (selection_id, odds, position)
                        order by v.version desc, p.position
                        """, Tuple.class)
                .setParameter("market", market.value())
                .setParameter("offset", offset)
                .setParameter("limit", limit)
                .getResultList();
        Map<Long, Version> versions = new LinkedHashMap<>();
        for (Tuple row : rows) {
            versions.computeIfAbsent(row.get(0, Number.class).longValue(), number -> version(number, row))
                    .odds()
                    .put(new SelectionId(row.get(5, UUID.class)), Odds.of(row.get(6, BigDecimal.class)));
        }
        return new ArrayList<>(versions.values());
    }

    public long count(MarketId market) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from market_version where market_id = :market", Long.class)
                        .setParameter("market", market.value())
                        .getSingleResult())
                .longValue();
    }

    private static Version version(long number, Tuple row) {
        return new Version(
                number,
                MarketStatus.valueOf(row.get(1, String.class).toUpperCase(Locale.ROOT)),
                row.get(2, String.class),
                new LinkedHashMap<>(),
                new AccountId(row.get(3, UUID.class)),
                row.get(4, Instant.class));
    }

    /**
     * What a market was.
     *
     * @param odds of all its selections, in their order
     */
    public record Version(
            long version,
            MarketStatus status,
            String reason,
            Map<SelectionId, Odds> odds,
            AccountId changedBy,
            Instant changedAt) {}
}

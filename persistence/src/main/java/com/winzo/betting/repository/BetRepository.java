package com.winzo.betting.repository;

import com.winzo.betting.model.Bet;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds a customer's bets. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BetRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /** The bet with its legs in one statement, if it is that customer's. */
    public Optional<Bet> find(AccountId owner, BetId id) {
        return entityManager
                .createQuery("""
                        select b from Bet b left join fetch b.legs where b.id = :id and b.accountId = :owner
                        """, Bet.class)
                .setParameter("id", id.value())
                .setParameter("owner", owner.value())
                .getResultStream()
                .findFirst();
    }

    /** Bets with their legs, whoever's they are, in no order; one statement. */
    public List<Bet> findAll(Collection<BetId> ids) {
        return entityManager
                .createQuery("select b from Bet b left join fetch b.legs where b.id in :ids", Bet.class)
                .setParameter("ids", ids.stream().map(BetId::value).toList())
                .getResultList();
    }

    /** Keeps a bet that was found from changing until the transaction ends, and reads what it is by now. */
    public void lock(Bet bet) {
        entityManager.refresh(bet, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A page of bets with their legs, the newest first; two statements. */
    public List<Bet> page(Filter filter, int offset, int limit) {
        TypedQuery<UUID> ids = entityManager.createQuery(
                "select b.id from Bet b where " + filter.where() + " order by b.id desc", UUID.class);
        filter.bind(ids);
        List<UUID> page = ids.setFirstResult(offset).setMaxResults(limit).getResultList();
        return page.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("""
                                select b from Bet b left join fetch b.legs where b.id in :ids order by b.id desc
                                """, Bet.class)
                        .setParameter("ids", page)
                        .getResultList();
    }

    /** Stakes and returns of all bets that pass the filter, by currency. */
    public List<Totals> totals(Filter filter) {
        TypedQuery<Tuple> query = entityManager.createQuery(
                "select b.currency, count(b), sum(b.totalStakeMinor),"
                        + " coalesce(sum(coalesce(b.actualWinMinor, b.cashedReturnMinor)), 0),"
                        + " coalesce(sum(case when b.actualWinMinor is null"
                        + " then b.totalStakeMinor / b.stakeMinor * (b.stakeMinor - b.cashedStakeMinor)"
                        + " else 0 end), 0)"
                        + " from Bet b where " + filter.where() + " group by b.currency order by b.currency",
                Tuple.class);
        filter.bind(query);
        return query.getResultStream().map(BetRepository::totals).toList();
    }

    public long count(Filter filter) {
        TypedQuery<Long> query =
                entityManager.createQuery("select count(b) from Bet b where " + filter.where(), Long.class);
        filter.bind(query);
        return query.getSingleResult();
    }

    private static Totals totals(Tuple row) {
        Currency currency = Currency.getInstance(row.get(0, String.class));
        return new Totals(
                row.get(1, Long.class),
                new Money(row.get(2, Long.class), currency),
                new Money(row.get(3, Long.class), currency),
                new Money(row.get(4, Long.class), currency));
    }

    /**
     * Which bets of a customer.
     *
     * @param statuses empty for all
     * @param clientKey placed with this idempotency key, or null for any
     * @param from placed at or after, or null
     * @param to placed before, or null
     * @param before only bets older than this one, or null: the cursor of a list that grows at its head
     */
    public record Filter(
            AccountId owner, Set<BetStatus> statuses, String clientKey, Instant from, Instant to, BetId before) {

        private String where() {
            return "b.accountId = :owner"
                    + (statuses.isEmpty() ? "" : " and b.status in :statuses")
                    + (clientKey == null
                            ? ""
                            : " and b.id = (select k.betId from BetKey k"
                                    + " where k.id.accountId = :owner and k.id.key = :clientKey)")
                    + (from == null ? "" : " and b.placedAt >= :from")
                    + (to == null ? "" : " and b.placedAt < :to")
                    + (before == null ? "" : " and b.id < :before");
        }

        private void bind(Query query) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("owner", owner.value());
            values.put("statuses", statuses.isEmpty() ? null : statuses);
            values.put("clientKey", clientKey);
            values.put("from", from);
            values.put("to", to);
            values.put("before", before == null ? null : before.value());
            values.forEach((name, value) -> {
                if (value != null) {
                    query.setParameter(name, value);
                }
            });
        }
    }

    /**
     * @param stakes of all bets counted
     * @param returns what those decided have returned, and what was cashed out of the others
     * @param open what is still staked on those to be decided
     */
    public record Totals(long bets, Money stakes, Money returns, Money open) {}
}

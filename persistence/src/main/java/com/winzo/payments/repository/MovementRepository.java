package com.winzo.payments.repository;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.Money;
import com.winzo.kernel.TransactionStatus;
import com.winzo.kernel.TransactionType;
import com.winzo.payments.model.Movement;
import com.winzo.platform.repository.Columns;
import com.winzo.platform.repository.SetBased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the movements of one customer's money; every query names the account, so nobody sees another's. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MovementRepository {

    private static final String COLUMNS = "select id, type, status, currency, amount_minor, change_minor, reference_id,"
            + " method, reason, next_step, created_at, updated_at ";

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /** A page of movements, the newest first. */
    public List<Movement> list(AccountId account, Filter filter, int offset, int limit) {
        Where where = where(account, filter);
        Query query = entityManager.createNativeQuery(
                COLUMNS + where.sql() + " order by id " + (filter.oldestFirst() ? "asc" : "desc"), Tuple.class);
        where.parameters().forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.setFirstResult(offset).setMaxResults(limit).getResultList();
        return rows.stream().map(MovementRepository::movement).toList();
    }

    public long count(AccountId account, Filter filter) {
        Where where = where(account, filter);
        Query query = entityManager.createNativeQuery("select count(*) " + where.sql(), Long.class);
        where.parameters().forEach(query::setParameter);
        return (Long) query.getSingleResult();
    }

    /** What an account has paid in, or may still, of the deposits begun within the span that ends now, in minor units. */
    public long depositedWithin(AccountId account, Duration span) {
        return SetBased.query(
                        entityManager,
                        """
                        select coalesce(sum(amount_minor), 0) from payment
                        where account_id = ? and direction = 'deposit' and status not in ('failed', 'cancelled')
                          and id >= uuid_lower_bound(now() - make_interval(secs => ?) - interval '1 hour')
                          and created_at > now() - make_interval(secs => ?)
                        """,
                        query -> query.value(account.value())
                                .value((double) span.toSeconds())
                                .value((double) span.toSeconds()),
                        row -> row.getLong(1))
                .getFirst();
    }

    /** Those of the accounts that have begun or finished a payment since then, or have one that is open. */
    public Set<AccountId> payingSince(Collection<AccountId> accounts, Instant since) {
        return Set.copyOf(SetBased.query(
                entityManager,
                """
                select distinct account_id from payment
                where account_id = any (?)
                  and (updated_at >= cast(? as timestamptz) or status in ('pending', 'processing'))
                """,
                query -> Columns.of(query, accounts)
                        .add("uuid", AccountId::value)
                        .value(since.toString()),
                row -> new AccountId(row.getObject(1, UUID.class))));
    }

    public Optional<Movement> find(AccountId account, UUID id) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entityManager
                .createNativeQuery(
                        COLUMNS + "from money_movement where account_id = :account and id = :id", Tuple.class)
                .setParameter("account", account.value())
                .setParameter("id", id)
                .getResultList();
        return rows.stream().findFirst().map(MovementRepository::movement);
    }

    /** Times are looked for in the ids, which follow time: so only the partitions asked for are read. */
    private static Where where(AccountId account, Filter filter) {
        StringBuilder sql = new StringBuilder("from money_movement where account_id = :account");
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("account", account.value());
        if (filter.type() != null) {
            sql.append(" and type = :type");
            parameters.put("type", lower(filter.type()));
        }
        if (filter.status() != null) {
            sql.append(" and status = :status");
            parameters.put("status", lower(filter.status()));
        }
        if (filter.from() != null) {
            sql.append(" and id >= uuid_lower_bound(:from)");
            parameters.put("from", filter.from());
        }
        if (filter.to() != null) {
            sql.append(" and id < uuid_lower_bound(:to)");
            parameters.put("to", filter.to());
        }
        if (filter.before() != null) {
            sql.append(" and id < :before");
            parameters.put("before", filter.before());
        }
        return new Where(sql.toString(), parameters);
    }

    private static Movement movement(Tuple row) {
        Currency currency = Currency.getInstance(row.get(3, String.class));
        return new Movement(
                row.get(0, UUID.class),
                TransactionType.valueOf(upper(row.get(1, String.class))),
                TransactionStatus.valueOf(upper(row.get(2, String.class))),
                new Money(row.get(4, Number.class).longValue(), currency),
                new Money(row.get(5, Number.class).longValue(), currency),
                row.get(6, UUID.class),
                row.get(7, String.class),
                row.get(8, String.class),
                row.get(9, String.class),
                row.get(10, Instant.class),
                row.get(11, Instant.class));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /**
     * Which movements; a null part lets all pass.
     *
     * @param from the first instant
     * @param to the first instant after
     * @param before only movements older than this one
     */
    public record Filter(
            TransactionType type,
            TransactionStatus status,
            Instant from,
            Instant to,
            UUID before,
            boolean oldestFirst) {}

    private record Where(String sql, Map<String, Object> parameters) {}
}

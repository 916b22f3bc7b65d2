package com.winzo.compliance.repository;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.OwnLimitKind;
import com.winzo.platform.repository.SetBased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/** What customers have limited for themselves. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OwnLimitRepository {

    private static final String SELECT =
            "select kind, amount_minor, wished_at, wish_minor from own_limit where account_id = ? ";

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /** All of a customer's, in the order of their kinds. */
    public List<StoredLimit> of(AccountId account) {
        return SetBased.query(entityManager, SELECT, query -> query.value(account.value()), OwnLimitRepository::limit)
                .stream()
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .toList();
    }

    /** One of a customer's, in nobody else's hands until the transaction ends; there is a row afterwards, perhaps without a limit. */
    public StoredLimit lock(AccountId account, OwnLimitKind kind, Instant now) {
        SetBased.execute(
                entityManager,
                "insert into own_limit (account_id, kind, updated_at) values (?, ?, cast(? as timestamptz))"
                        + " on conflict do nothing",
                insert -> insert.value(account.value()).value(kind.wireName()).value(now.toString()));
        return SetBased.query(
                        entityManager,
                        SELECT + "and kind = ? for update",
                        query -> query.value(account.value()).value(kind.wireName()),
                        OwnLimitRepository::limit)
                .getFirst();
    }

    /** What a customer may pay in, in nobody else's hands until the transaction ends: deposits that it counts come one by one. */
    public List<StoredLimit> lockDeposits(AccountId account) {
        return SetBased.query(
                entityManager,
                SELECT + "and kind like '%\\_deposit' and amount_minor is not null order by kind for update",
                query -> query.value(account.value()),
                OwnLimitRepository::limit);
    }

    /** Keeps what has become of one that is locked. */
    public void store(AccountId account, StoredLimit limit, Instant now) {
        SetBased.execute(
                entityManager,
                """
                update own_limit set amount_minor = cast(? as bigint), wished_at = cast(? as timestamptz),
                                     wish_minor = cast(? as bigint), updated_at = cast(? as timestamptz)
                where account_id = ? and kind = ?
                """,
                update -> update.untyped(limit.amountMinor())
                        .untyped(
                                limit.wishedAt() == null
                                        ? null
                                        : limit.wishedAt().toString())
                        .untyped(limit.wishMinor())
                        .value(now.toString())
                        .value(account.value())
                        .value(limit.kind().wireName()));
    }

    private static StoredLimit limit(ResultSet row) throws SQLException {
        OffsetDateTime wishedAt = row.getObject(3, OffsetDateTime.class);
        return new StoredLimit(
                OwnLimitKind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                row.getObject(2, Long.class),
                wishedAt == null ? null : wishedAt.toInstant(),
                row.getObject(4, Long.class));
    }

    /**
     * @param amountMinor null for no limit
     * @param wishedAt when something higher was asked for; null when nothing was
     * @param wishMinor what was asked for then; null for no limit
     */
    public record StoredLimit(OwnLimitKind kind, Long amountMinor, Instant wishedAt, Long wishMinor) {}
}

package com.winzo.risk.repository;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.CustomerLimitKind;
import com.winzo.platform.repository.Columns;
import com.winzo.platform.repository.SetBased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What the house lets customers stake and lose. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CustomerLimitRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /** What the house lets a customer stake and lose, in minor units. */
    public Map<CustomerLimitKind, Long> of(AccountId account) {
        return read("customer_limit", account);
    }

    /** The same, or what the customer has set where that is less. */
    public Map<CustomerLimitKind, Long> holding(AccountId account) {
        return read("betting_limit", account);
    }

    private Map<CustomerLimitKind, Long> read(String relation, AccountId account) {
        Map<CustomerLimitKind, Long> limits = new EnumMap<>(CustomerLimitKind.class);
        SetBased.query(
                entityManager,
                "select kind, amount_minor from " + relation + " where account_id = ?",
                query -> query.value(account.value()),
                row -> limits.put(kind(row.getString(1)), row.getLong(2)));
        return limits;
    }

    /** Replaces all limits of a customer. */
    public void set(AccountId account, Map<CustomerLimitKind, Long> limitsMinor, AccountId setBy, Instant now) {
        entityManager
                .createNativeQuery("delete from customer_limit where account_id = :account")
                .setParameter("account", account.value())
                .executeUpdate();
        SetBased.execute(
                entityManager,
                """
                insert into customer_limit (account_id, kind, amount_minor, set_by, updated_at)
                select ?, l.kind, l.amount, ?, cast(? as timestamptz) from unnest(?, ?) l (kind, amount)
                """,
                insert -> Columns.of(insert, limitsMinor.entrySet())
                        .value(account.value())
                        .value(setBy.value())
                        .value(now.toString())
                        .add("text", limit -> limit.getKey().wireName())
                        .add("int8", Map.Entry::getValue));
    }

    static CustomerLimitKind kind(String text) {
        return CustomerLimitKind.valueOf(text.toUpperCase(Locale.ROOT));
    }
}

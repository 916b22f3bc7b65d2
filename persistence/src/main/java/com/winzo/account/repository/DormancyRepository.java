package com.winzo.account.repository;

import com.winzo.kernel.AccountId;
import com.winzo.platform.repository.Columns;
import com.winzo.platform.repository.SetBased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Finds active accounts of customers that nobody logs in to any more. Accounts of staff are left out: who works here is somebody
 * else's question.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DormancyRepository {

    /** A change of the account counts as use too: who was just woken is not put to sleep again. */
    private static final String QUIET = """
            a.status = 'active' and a.updated_at < cast(? as timestamptz)
            and not exists (select from account_role r where r.account_id = a.id and r.role <> 'user')
            and not exists (select from account_session s where s.account_id = a.id
                            and s.revoked_at is null and s.expires_at > now())
            and not exists (select from login_attempt l where l.account_id = a.id and l.outcome = 'success'
                            and l.id >= uuid_lower_bound(cast(? as timestamptz)))
            """;

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /** The next ones without a login since then, in the order of their ids. */
    public List<AccountId> quietAfter(AccountId last, Instant since, int limit) {
        return SetBased.query(
                entityManager,
                "select a.id from account a where a.id > ? and " + QUIET + " order by a.id limit ?",
                query -> query.value(last.value())
                        .value(since.toString())
                        .value(since.toString())
                        .value(limit),
                row -> new AccountId(row.getObject(1, UUID.class)));
    }

    /** Those of the accounts, kept from changing until the transaction ends, that are still quiet; in the order of their ids. */
    public List<AccountId> lockQuiet(Collection<AccountId> accounts, Instant since) {
        lock(accounts);
        return SetBased.query(
                entityManager,
                "select a.id from account a where a.id = any (?) and " + QUIET + " order by a.id",
                query -> Columns.of(query, accounts)
                        .add("uuid", AccountId::value)
                        .value(since.toString())
                        .value(since.toString()),
                row -> new AccountId(row.getObject(1, UUID.class)));
    }

    private void lock(Collection<AccountId> accounts) {
        SetBased.query(
                entityManager,
                "select id from account where id = any (?) order by id for update",
                query -> Columns.of(query, accounts).add("uuid", AccountId::value),
                row -> row.getObject(1, UUID.class));
    }
}

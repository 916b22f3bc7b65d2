package com.winzo.account.repository;

import com.winzo.account.model.Account;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.AccountStatus;
import com.winzo.platform.repository.Columns;
import com.winzo.platform.repository.Later;
import com.winzo.platform.repository.RoundTrip;
import com.winzo.platform.repository.SetBased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds and stores accounts. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AccountRepository {

    private static final String WITH_ROLES = "select a from Account a left join fetch a.roles where ";

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /** The account with its roles; one statement. */
    public Optional<Account> find(AccountId id) {
        return entityManager
                .createQuery(WITH_ROLES + "a.id = :id", Account.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    /** The account, kept from changing until the transaction ends: for a change of its status, and for what must not slip past one. */
    public Optional<Account> lock(AccountId id) {
        return Optional.ofNullable(entityManager.find(Account.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** The same on a trip with others, for a look at the account after it: what is read before may be old by the time of the lock. */
    public void lock(AccountId id, RoundTrip trip) {
        trip.execute("select from account where id = ? for no key update", parameters -> parameters.value(id.value()));
    }

    /** The account whose user name this is, whatever its case, with its roles; one statement. */
    public Optional<Account> findByUsername(String username) {
        return entityManager
                .createQuery(WITH_ROLES + "lower(a.username) = :username", Account.class)
                .setParameter("username", username.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    /** The account whose address has this mark, with its roles; one statement. */
    public Optional<Account> findByEmailMark(byte[] mark) {
        return entityManager
                .createQuery(WITH_ROLES + "a.emailMark = :mark", Account.class)
                .setParameter("mark", mark)
                .getResultStream()
                .findFirst();
    }

    /** How an account that has the role stands by the database's clock, or nothing; one statement along the keys. */
    public Optional<Standing> standingOf(AccountId id, String role) {
        return SetBased.query(
                        entityManager,
                        """
                        select a.status, coalesce(a.time_out_until > now(), false) from account a
                        where a.id = ? and exists (select from account_role r where r.account_id = a.id and r.role = ?)
                        """,
                        query -> query.value(id.value()).value(role),
                        row -> new Standing(
                                AccountStatus.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getBoolean(2)))
                .stream()
                .findFirst();
    }

    /** Those of the accounts that have the role and one of the statuses, and are in no time-out by the database's clock. */
    public Later<Set<AccountId>> having(
            String role, Collection<AccountStatus> statuses, Collection<AccountId> ids, RoundTrip trip) {
        Later<List<AccountId>> found = trip.query(
                """
                select a.id from account a
                where a.id = any (?) and a.status = any (?)
                  and (a.time_out_until is null or a.time_out_until <= now())
                  and exists (select from account_role r where r.account_id = a.id and r.role = ?)
                """,
                query -> Columns.of(query, ids)
                        .add("uuid", AccountId::value)
                        .with(statuses)
                        .add("text", status -> status.name().toLowerCase(Locale.ROOT))
                        .value(role),
                row -> new AccountId(row.getObject(1, UUID.class)));
        return found.map(Set::copyOf);
    }

    /** How many other active accounts have the role. */
    public long countOthers(String role, AccountId except) {
        return entityManager
                .createQuery(
                        "select count(a) from Account a join a.roles r where r = :role and a.status = :active and a.id <> :id",
                        Long.class)
                .setParameter("role", role)
                .setParameter("active", AccountStatus.ACTIVE)
                .setParameter("id", except.value())
                .getSingleResult();
    }

    /** Which of the two is taken already. */
    public Taken taken(String username, byte[] emailMark) {
        Object[] row = (Object[]) entityManager
                .createNativeQuery("""
                        select exists (select 1 from account where lower(username) = lower(:username)),
                               exists (select 1 from account where email_mark = :mark)
                        """)
                .setParameter("username", username)
                .setParameter("mark", emailMark)
                .getSingleResult();
        return new Taken((boolean) row[0], (boolean) row[1]);
    }

    /** Stores an account at once, so that a name taken meanwhile shows here. */
    public void add(Account account) {
        entityManager.persist(account);
        entityManager.flush();
    }

    /** Lets one transaction at a time through, over all nodes, until it ends. */
    public void takeTurns(String work) {
        entityManager
                .createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtext(:work))) as turn", Integer.class)
                .setParameter("work", work)
                .getSingleResult();
    }

    /** @param timedOut whether the holder takes a break from betting */
    public record Standing(AccountStatus status, boolean timedOut) {}

    /** Which parts of a registration belong to another account. */
    public record Taken(boolean username, boolean email) {

        public boolean any() {
            return username || email;
        }
    }
}

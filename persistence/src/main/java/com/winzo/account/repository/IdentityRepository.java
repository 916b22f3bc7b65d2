package com.winzo.account.repository;

import com.winzo.account.model.Consent;
import com.winzo.account.model.EmailChange;
import com.winzo.account.model.PasswordReset;
import com.winzo.account.model.RegistrationRequest;
import com.winzo.kernel.AccountId;
import com.winzo.platform.repository.RoundTrip;
import com.winzo.platform.repository.SetBased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What surrounds an account: registrations on their way, forgotten passwords, consents, flags. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class IdentityRepository {

    private static final int SAME_PERSON_MAX = 10;

    /** A device of a shop is everybody's: enough flags are enough. */
    private static final int FLAGGED_MAX = 10;

    private static final String KEPT_OUT =
            "(a.status = 'banned' or a.status = 'self_excluded'" + " and coalesce(a.excluded_until > now(), true))";

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    public void add(RegistrationRequest request) {
        entityManager.persist(request);
    }

    /** The registration of a token, in nobody else's hands until the transaction ends. */
    public Optional<RegistrationRequest> lockRequest(String tokenHash) {
        return entityManager
                .createQuery("select r from RegistrationRequest r where r.tokenHash = :hash", RegistrationRequest.class)
                .setParameter("hash", tokenHash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    public void remove(RegistrationRequest request) {
        entityManager.remove(request);
    }

    public void add(PasswordReset reset) {
        entityManager.persist(reset);
    }

    public Optional<PasswordReset> findReset(String tokenHash) {
        return Optional.ofNullable(entityManager.find(PasswordReset.class, tokenHash));
    }

    /** How many resets of an account were asked for since an instant. */
    public long resetsSince(AccountId account, Instant since) {
        return entityManager
                .createQuery(
                        "select count(r) from PasswordReset r where r.accountId = :account and r.createdAt > :since",
                        Long.class)
                .setParameter("account", account.value())
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Every reset of an account that has not been used, in nobody else's hands until the transaction ends. */
    public List<PasswordReset> lockUnusedResets(AccountId account) {
        return entityManager
                .createQuery(
                        "select r from PasswordReset r where r.accountId = :account and r.usedAt is null",
                        PasswordReset.class)
                .setParameter("account", account.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    public void add(EmailChange change) {
        entityManager.persist(change);
    }

    public Optional<EmailChange> findChange(String tokenHash) {
        return Optional.ofNullable(entityManager.find(EmailChange.class, tokenHash));
    }

    /**
     * Forgets every wish of an account for another address.
     *
     * @return how many
     */
    public int removeChanges(AccountId account) {
        return entityManager
                .createQuery("delete from EmailChange c where c.accountId = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    public void add(Consent consent) {
        entityManager.persist(consent);
    }

    /** In the order in which they were given. */
    public List<Consent> consents(AccountId account) {
        return entityManager
                .createQuery("select c from Consent c where c.accountId = :account order by c.id", Consent.class)
                .setParameter("account", account.value())
                .getResultList();
    }

    /** The accounts of the same person: enough to see that there are some; those that are kept from betting before all others. */
    public List<AccountId> samePerson(byte[] personMark) {
        return ids(
                "select a.id from account a where a.person_mark = ? order by " + KEPT_OUT + " desc, a.id limit ?",
                parameters -> parameters.value(personMark).value(SAME_PERSON_MAX));
    }

    /** Whether somebody with this mark is banned, or self-excluded at this time. */
    public boolean isKeptOut(byte[] personMark) {
        return !ids(
                        "select a.id from account a where a.person_mark = ? and " + KEPT_OUT + " limit 1",
                        parameters -> parameters.value(personMark))
                .isEmpty();
    }

    /** Whether another account with the mark of this one is banned, or self-excluded at this time. */
    public boolean isKeptOutElsewhere(AccountId account) {
        return !ids(
                        "select a.id from account own join account a on a.person_mark = own.person_mark and a.id <> own.id"
                                + " where own.id = ? and " + KEPT_OUT + " limit 1",
                        parameters -> parameters.value(account.value()))
                .isEmpty();
    }

    /** What marks the holder of an account, or nothing when they have given no name. */
    public Optional<byte[]> personMark(AccountId account) {
        return SetBased.query(
                        entityManager,
                        "select person_mark from account where id = ? and person_mark is not null",
                        parameters -> parameters.value(account.value()),
                        row -> row.getBytes(1))
                .stream()
                .findFirst();
    }

    /**
     * The account itself and those that are taken to be the same person's, because staff have found no difference; in the order of
     * their ids.
     */
    public List<AccountId> accountsOfHolder(AccountId account) {
        return ids("""
                select a.id from account own join account a
                    on a.id = own.id
                    or a.person_mark = own.person_mark and not a.different_person and not own.different_person
                where own.id = ? order by a.id
                """, parameters -> parameters.value(account.value()));
    }

    private List<AccountId> ids(String sql, SetBased.Binding binding) {
        return SetBased.query(entityManager, sql, binding, row -> new AccountId(row.getObject(1, UUID.class)));
    }

    /** Has staff look at an account because of another one; again changes nothing. */
    public void flag(AccountId account, String flag, AccountId other, Instant now) {
        entityManager
                .createNativeQuery("""
                        insert into account_flag (account_id, flag, other_account_id, raised_at)
                        values (:account, :flag, :other, :now)
                        on conflict do nothing
                        """)
                .setParameter("account", account.value())
                .setParameter("flag", flag)
                .setParameter("other", other.value())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** What an account is flagged for, the newest first. */
    public List<Flag> flags(AccountId account) {
        return SetBased.query(
                entityManager,
                """
                select flag, other_account_id, raised_at from account_flag
                where account_id = ? order by raised_at desc, flag, other_account_id limit 100
                """,
                parameters -> parameters.value(account.value()),
                row -> new Flag(
                        row.getString(1),
                        new AccountId(row.getObject(2, UUID.class)),
                        row.getObject(3, OffsetDateTime.class).toInstant()));
    }

    /**
     * Notes with what an account is used, and flags it and those that it shares that with, each for the other.
     *
     * @param kind {@code device} or {@code instrument}
     * @param mark of the device or the instrument, a keyed digest
     */
    public void noteMeans(String kind, byte[] mark, AccountId account, Instant now, RoundTrip trip) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        trip.execute(
                """
                insert into account_means (kind, mark, account_id, first_seen_at, last_seen_at) values (?, ?, ?, ?, ?)
                on conflict (kind, mark, account_id) do update set last_seen_at = excluded.last_seen_at
                """,
                parameters -> parameters
                        .value(kind)
                        .value(mark)
                        .value(account.value())
                        .value(at)
                        .value(at));
        trip.execute(
                """
                insert into account_flag (account_id, flag, other_account_id, raised_at)
                select pair.one, 'same_' || m.kind, pair.other, ?
                from (select kind, account_id from account_means
                      where kind = ? and mark = ? and account_id <> ? order by last_seen_at desc limit ?) m
                cross join lateral (values (cast(? as uuid), m.account_id), (m.account_id, cast(? as uuid))) pair (one, other)
                on conflict do nothing
                """,
                parameters -> parameters
                        .value(at)
                        .value(kind)
                        .value(mark)
                        .value(account.value())
                        .value(FLAGGED_MAX)
                        .value(account.value())
                        .value(account.value()));
    }

    /**
     * Forgets devices and instruments that nobody has used since, some at a time.
     *
     * @return how many; fewer than asked for when no more are left
     */
    public int forgetMeans(Instant unusedSince, int atMost) {
        OffsetDateTime since = unusedSince.atOffset(ZoneOffset.UTC);
        return SetBased.query(
                        entityManager,
                        """
                        with gone as (
                            delete from account_means where ctid = any (array(
                                select ctid from account_means where last_seen_at < ? order by last_seen_at limit ?))
                            and last_seen_at < ? returning 1)
                        select count(*) from gone
                        """,
                        parameters -> parameters.value(since).value(atMost).value(since),
                        row -> row.getInt(1))
                .getFirst();
    }

    /**
     * Forgets registrations that were never confirmed and resets that are long over.
     *
     * @return how many
     */
    public int deleteExpiredBefore(Instant instant) {
        int requests = entityManager
                .createQuery("delete from RegistrationRequest r where r.expiresAt < :instant")
                .setParameter("instant", instant)
                .executeUpdate();
        int resets = entityManager
                .createQuery("delete from PasswordReset r where r.expiresAt < :instant")
                .setParameter("instant", instant)
                .executeUpdate();
        int changes = entityManager
                .createQuery("delete from EmailChange c where c.expiresAt < :instant")
                .setParameter("instant", instant)
                .executeUpdate();
        return requests + resets + changes;
    }

    /**
     * Why staff should look at an account.
     *
     * @param otherAccount which it has something in common with
     */
    public record Flag(String kind, AccountId otherAccount, Instant raisedAt) {}
}

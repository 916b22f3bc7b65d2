package com.winzo.account.repository;

import com.winzo.account.model.Consent;
import com.winzo.account.model.EmailChange;
import com.winzo.account.model.PasswordReset;
import com.winzo.account.model.RegistrationRequest;
import com.winzo.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What surrounds an account: registrations on their way, forgotten passwords, consents, flags. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class IdentityRepository {

    private static final int SAME_PERSON_MAX = 10;

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

    /** The first accounts of the same person: enough to see that there are some. */
    public List<AccountId> samePerson(byte[] personMark) {
        List<?> ids = entityManager
                .createNativeQuery("select id from account where person_mark = :mark order by id", UUID.class)
                .setParameter("mark", personMark)
                .setMaxResults(SAME_PERSON_MAX)
                .getResultList();
        return ids.stream().map(id -> new AccountId((UUID) id)).toList();
    }

    public void flag(AccountId account, String flag, AccountId other, Instant now) {
        entityManager
                .createNativeQuery("""
                        insert into account_flag (account_id, flag, other_account_id, raised_at)
                        values (:account, :flag, :other, :now)
                        """)
                .setParameter("account", account.value())
                .setParameter("flag", flag)
                .setParameter("other", other.value())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The kinds of flags that an account has. */
    public List<String> flags(AccountId account) {
        List<?> flags = entityManager
                .createNativeQuery(
                        "select distinct flag from account_flag where account_id = :account order by flag",
                        String.class)
                .setParameter("account", account.value())
                .getResultList();
        return flags.stream().map(String.class::cast).toList();
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
}

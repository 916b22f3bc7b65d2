package com.winzo.account.repository;

import com.winzo.account.model.AccountSession;
import com.winzo.account.model.RefreshToken;
import com.winzo.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds, locks and stores logins and their refresh tokens. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SessionRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    public void add(AccountSession session) {
        entityManager.persist(session);
    }

    public void add(RefreshToken token) {
        entityManager.persist(token);
    }

    /** The session, as it is. */
    public Optional<AccountSession> find(UUID sessionId) {
        return Optional.ofNullable(entityManager.find(AccountSession.class, sessionId));
    }

    /** The session, kept from changing until the transaction ends. */
    public Optional<AccountSession> lock(UUID sessionId) {
        return Optional.ofNullable(entityManager.find(AccountSession.class, sessionId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The session a token belongs to. */
    public Optional<UUID> sessionOf(String tokenHash) {
        return entityManager
                .createQuery("select t.sessionId from RefreshToken t where t.hash = :hash", UUID.class)
                .setParameter("hash", tokenHash)
                .getResultStream()
                .findFirst();
    }

    public RefreshToken token(String hash) {
        return entityManager.find(RefreshToken.class, hash);
    }

    /** The sessions of an account that are not over yet. */
    public List<AccountSession> openSessions(AccountId account, Instant now) {
        return queryOpen(account, now).getResultList();
    }

    /** The same, kept from changing until the transaction ends. */
    public List<AccountSession> lockOpenSessions(AccountId account, Instant now) {
        return queryOpen(account, now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private TypedQuery<AccountSession> queryOpen(AccountId account, Instant now) {
        return entityManager
                .createQuery("""
                        select s from AccountSession s
                        where s.accountId = :account and s.revokedAt is null and s.expiresAt > :now
                        """, AccountSession.class)
                .setParameter("account", account.value())
                .setParameter("now", now);
    }

    /**
     * Forgets sessions that ended before an instant, with their tokens.
     *
     * @return how many
     */
    public int deleteEndedBefore(Instant instant) {
        return entityManager
                .createQuery("delete from AccountSession s where s.expiresAt < :instant")
                .setParameter("instant", instant)
                .executeUpdate();
    }
}

package com.winzo.account.repository;

import com.winzo.account.model.AccountSession;
import com.winzo.account.model.RefreshToken;
import com.winzo.kernel.AccountId;
import com.winzo.platform.repository.RoundTrip;
import com.winzo.platform.repository.SetBased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds, locks and stores logins and their refresh tokens. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SessionRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    public void add(AccountSession session, RoundTrip trip) {
        trip.execute(
                """
                insert into account_session
                    (id, account_id, created_at, expires_at, address, device, last_used_at, password_at, factor_at, factor)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                parameters -> parameters
                        .value(session.id())
                        .value(session.accountId().value())
                        .value(at(session.createdAt()))
                        .value(at(session.expiresAt()))
                        .value(session.address())
                        .value(session.device())
                        .value(at(session.lastUsedAt()))
                        .value(at(session.passwordAt()))
                        .value(session.factorAt() == null ? null : at(session.factorAt()))
                        .value(
                                session.factor() == null
                                        ? null
                                        : session.factor().wireName()));
    }

    public void add(RefreshToken token, RoundTrip trip) {
        trip.execute(
                "insert into refresh_token (hash, session_id, issued_at, expires_at) values (?, ?, ?, ?)",
                parameters -> parameters
                        .value(token.hash())
                        .value(token.sessionId())
                        .value(at(token.issuedAt()))
                        .value(at(token.expiresAt())));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
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
     * Ends open sessions of whomever that began before an instant, some at a time.
     *
     * @return those that it ended; none when no more are left
     */
    public List<Ended> endSome(Instant begunBefore, String reason, Instant now, int limit) {
        return SetBased.query(
                entityManager,
                """
                update account_session s set revoked_at = ?, revoked_reason = ?
                from (select id from account_session
                      where revoked_at is null and expires_at > ? and created_at <= ?
                      order by id limit ? for update) due
                where s.id = due.id returning s.id, s.account_id
                """,
                update -> update.value(at(now))
                        .value(reason)
                        .value(at(now))
                        .value(at(begunBefore))
                        .value(limit),
                row -> new Ended(row.getObject(1, UUID.class), new AccountId(row.getObject(2, UUID.class))));
    }

    /** A session that is over, and whose it was. */
    public record Ended(UUID id, AccountId accountId) {}

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

package com.winzo.account.repository;

import com.winzo.account.model.FactorChallenge;
import com.winzo.account.model.FactorGuard;
import com.winzo.account.model.Passkey;
import com.winzo.account.model.RecoveryCode;
import com.winzo.account.model.TotpFactor;
import com.winzo.kernel.AccountId;
import com.winzo.platform.repository.Later;
import com.winzo.platform.repository.RoundTrip;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and stores second factors. What uses one up holds the account's lock, so that one of two wins. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FactorRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    public void add(TotpFactor factor) {
        entityManager.persist(factor);
    }

    public void add(Passkey passkey) {
        entityManager.persist(passkey);
    }

    public void add(RecoveryCode code) {
        entityManager.persist(code);
    }

    public void add(FactorGuard guard) {
        entityManager.persist(guard);
    }

    public void add(FactorChallenge challenge) {
        entityManager.persist(challenge);
    }

    public Optional<TotpFactor> findTotp(AccountId account) {
        return Optional.ofNullable(entityManager.find(TotpFactor.class, account.value()));
    }

    public Optional<FactorGuard> findGuard(AccountId account) {
        return Optional.ofNullable(entityManager.find(FactorGuard.class, account.value()));
    }

    /** The passkeys of an account, the oldest first. */
    public List<Passkey> passkeys(AccountId account) {
        return entityManager
                .createQuery("select p from Passkey p where p.accountId = :account order by p.id", Passkey.class)
                .setParameter("account", account.value())
                .getResultList();
    }

    /** The passkey, if it is the account's own. */
    public Optional<Passkey> findPasskey(AccountId account, UUID id) {
        return Optional.ofNullable(entityManager.find(Passkey.class, id))
                .filter(passkey -> passkey.accountId().equals(account));
    }

    public Optional<Passkey> findPasskey(byte[] credentialId) {
        return entityManager
                .createQuery("select p from Passkey p where p.credentialId = :id", Passkey.class)
                .setParameter("id", credentialId)
                .getResultStream()
                .findFirst();
    }

    /** A code of the account that is still good. */
    public Optional<RecoveryCode> findUnusedCode(AccountId account, String codeHash) {
        return Optional.ofNullable(entityManager.find(RecoveryCode.class, codeHash))
                .filter(code -> !code.isUsed() && code.accountId().equals(account));
    }

    public long countUnusedCodes(AccountId account) {
        return entityManager
                .createQuery(
                        "select count(c) from RecoveryCode c where c.accountId = :account and c.usedAt is null",
                        Long.class)
                .setParameter("account", account.value())
                .getSingleResult();
    }

    /** What an account has, with what was added and removed on the way here; one statement. */
    public Presence presence(AccountId account) {
        entityManager.flush();
        RoundTrip trip = new RoundTrip(entityManager);
        Later<Presence> presence = presence(account, trip);
        trip.make();
        return presence.get();
    }

    /** What an account has in the database, on a trip with others. */
    public Later<Presence> presence(AccountId account, RoundTrip trip) {
        Later<List<Presence>> found = trip.query(
                """
                select exists (select from totp_factor t where t.account_id = a.id and t.secret is not null),
                       exists (select from passkey p where p.account_id = a.id),
                       exists (select from recovery_code c where c.account_id = a.id and c.used_at is null)
                from (select cast(? as uuid) as id) a
                """,
                parameters -> parameters.value(account.value()),
                row -> new Presence(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3)));
        return found.map(List::getFirst);
    }

    /** Whose challenge it is: what must be locked before it is looked at. */
    public Optional<AccountId> holderOf(String tokenHash) {
        return entityManager
                .createQuery("select c.accountId from FactorChallenge c where c.tokenHash = :hash", UUID.class)
                .setParameter("hash", tokenHash)
                .getResultStream()
                .findFirst()
                .map(AccountId::new);
    }

    public Optional<FactorChallenge> findChallenge(String tokenHash) {
        return Optional.ofNullable(entityManager.find(FactorChallenge.class, tokenHash));
    }

    public void remove(FactorChallenge challenge) {
        entityManager.remove(challenge);
    }

    public void remove(TotpFactor factor) {
        entityManager.remove(factor);
    }

    public void remove(Passkey passkey) {
        entityManager.remove(passkey);
    }

    public void removeCodes(AccountId account) {
        delete("delete from RecoveryCode c where c.accountId = :account", account);
    }

    public void removeChallenges(AccountId account) {
        delete("delete from FactorChallenge c where c.accountId = :account", account);
    }

    /** Every factor of the account, and what was begun with them. */
    public void removeAll(AccountId account) {
        delete("delete from TotpFactor f where f.accountId = :account", account);
        delete("delete from Passkey p where p.accountId = :account", account);
        delete("delete from FactorGuard g where g.accountId = :account", account);
        removeCodes(account);
        removeChallenges(account);
    }

    /**
     * Forgets what nobody has finished in time.
     *
     * @return how many
     */
    public int deleteExpiredBefore(Instant instant) {
        return entityManager
                .createQuery("delete from FactorChallenge c where c.expiresAt < :instant")
                .setParameter("instant", instant)
                .executeUpdate();
    }

    private void delete(String statement, AccountId account) {
        entityManager
                .createQuery(statement)
                .setParameter("account", account.value())
                .executeUpdate();
    }

    /**
     * What an account has.
     *
     * @param recoveryCode whether one is left
     */
    public record Presence(boolean totp, boolean passkey, boolean recoveryCode) {

        /** Recovery codes alone are none: they come with a factor and go with the last one. */
        public boolean any() {
            return totp || passkey;
        }
    }
}

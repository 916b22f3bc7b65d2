package com.winzo.account.repository;

import com.winzo.account.model.ApiKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and stores the keys of machines. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ApiKeyRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    public void add(ApiKey key) {
        entityManager.persist(key);
        entityManager.flush();
    }

    public Optional<ApiKey> lock(UUID id) {
        return Optional.ofNullable(entityManager.find(ApiKey.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The key that has, or had, a secret of this hash. */
    public Optional<ApiKey> findBySecret(String hash) {
        return entityManager
                .createQuery(
                        "select k from ApiKey k where k.secretHash = :hash or k.previousHash = :hash", ApiKey.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** All of them, the newest first; there are few. */
    public List<ApiKey> all() {
        return entityManager
                .createQuery("select k from ApiKey k order by k.id desc", ApiKey.class)
                .setMaxResults(1_000)
                .getResultList();
    }

    public void noteUse(UUID id, String address, Instant at) {
        entityManager
                .createNativeQuery("""
                        update api_key set last_used_at = :at, last_used_address = :address
                        where id = :id and (last_used_at is null or last_used_at < :at)
                        """)
                .setParameter("id", id)
                .setParameter("at", at)
                .setParameter("address", address)
                .executeUpdate();
    }
}

package com.winzo.platform.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Sets of keys, sealed with a key that is not in the database. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class KeysetRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    public Optional<byte[]> find(String purpose) {
        return keyset("select keyset from sealed_keyset where purpose = :purpose", purpose);
    }

    @SuppressWarnings("unchecked")
    public List<String> purposes() {
        return entityManager
                .createNativeQuery("select purpose from sealed_keyset order by purpose", String.class)
                .getResultList();
    }

    /** Stores the first keyset for a purpose; whoever comes second changes nothing. */
    public void addFirst(String purpose, byte[] keyset) {
        entityManager
                .createNativeQuery("""
                        insert into sealed_keyset (purpose, keyset) values (:purpose, :keyset)
                        on conflict (purpose) do nothing
                        """)
                .setParameter("purpose", purpose)
                .setParameter("keyset", keyset)
                .executeUpdate();
    }

    /** Keeps a keyset from changing until the transaction ends, and tells what it is. */
    public Optional<byte[]> lock(String purpose) {
        return keyset("select keyset from sealed_keyset where purpose = :purpose for update", purpose);
    }

    public void replace(String purpose, byte[] keyset) {
        entityManager
                .createNativeQuery("""
                        update sealed_keyset set keyset = :keyset, updated_at = now() where purpose = :purpose
                        """)
                .setParameter("purpose", purpose)
                .setParameter("keyset", keyset)
                .executeUpdate();
    }

    private Optional<byte[]> keyset(String query, String purpose) {
        List<?> found = entityManager
                .createNativeQuery(query, byte[].class)
                .setParameter("purpose", purpose)
                .getResultList();
        return found.stream().findFirst().map(byte[].class::cast);
    }
}

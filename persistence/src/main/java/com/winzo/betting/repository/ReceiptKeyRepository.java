package com.winzo.betting.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps every public key that receipts were ever signed with. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReceiptKeyRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /** Keeps a key; keeping it again changes nothing. */
    public void keep(String keyId, byte[] publicKey) {
        entityManager
                .createNativeQuery("""
                        insert into receipt_key (key_id, public_key) values (:id, :key) on conflict do nothing
                        """)
                .setParameter("id", keyId)
                .setParameter("key", publicKey)
                .executeUpdate();
    }

    /** All keys (X.509) by their ids, the oldest first. */
    public Map<String, byte[]> all() {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entityManager
                .createNativeQuery("select key_id, public_key from receipt_key order by first_used_at", Tuple.class)
                .getResultList();
        Map<String, byte[]> keys = new LinkedHashMap<>();
        rows.forEach(row -> keys.put(row.get(0, String.class), row.get(1, byte[].class)));
        return keys;
    }
}

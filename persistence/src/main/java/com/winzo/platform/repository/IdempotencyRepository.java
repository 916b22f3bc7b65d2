package com.winzo.platform.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The answers given under clients' keys. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class IdempotencyRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /** Holds the key until the transaction ends and tells what was answered under it, if anything. */
    public Optional<Stored> take(UUID accountId, String route, String key) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = entityManager
                .createNativeQuery("""
                        select request_hash, response from idempotency_take(:accountId, :route, :key)
                        """, Tuple.class)
                .setParameter("accountId", accountId)
                .setParameter("route", route)
                .setParameter("key", key)
                .getResultList();
        return found.stream().findFirst().map(row -> new Stored(row.get(0, byte[].class), row.get(1, String.class)));
    }

    /** @param response JSON */
    public void add(UUID accountId, String route, String key, byte[] requestHash, String response) {
        entityManager
                .createNativeQuery("""
                        insert into idempotency_record (account_id, route, key, request_hash, response)
                        values (:accountId, :route, :key, :requestHash, cast(:response as jsonb))
                        """)
                .setParameter("accountId", accountId)
                .setParameter("route", route)
                .setParameter("key", key)
                .setParameter("requestHash", requestHash)
                .setParameter("response", response)
                .executeUpdate();
    }

    /** @param response JSON */
    public record Stored(byte[] requestHash, String response) {}
}

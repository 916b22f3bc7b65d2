package com.winzo.platform.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Appends to the audit trail; nothing here reads, changes or removes. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AuditRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /** @param detail JSON */
    public void add(UUID id, UUID actorId, String action, String subject, String detail, String requestId) {
        entityManager
                .createNativeQuery("""
                        insert into audit_record (id, actor_id, action, subject, detail, request_id)
                        values (:id, cast(:actorId as uuid), :action, :subject, cast(:detail as jsonb), :requestId)
                        """)
                .setParameter("id", id)
                .setParameter("actorId", actorId == null ? null : actorId.toString())
                .setParameter("action", action)
                .setParameter("subject", subject)
                .setParameter("detail", detail)
                .setParameter("requestId", requestId)
                .executeUpdate();
    }
}

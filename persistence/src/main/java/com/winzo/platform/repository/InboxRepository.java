package com.winzo.platform.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Remembers which messages a consumer has applied. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class InboxRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /** @return false when the message was noted before; waits for a copy under way in another transaction */
    public boolean note(String consumer, UUID messageId) {
        return entityManager
                        .createNativeQuery("""
                                insert into consumed_message (consumer, message_id) values (:consumer, :messageId)
                                on conflict do nothing
                                """)
                        .setParameter("consumer", consumer)
                        .setParameter("messageId", messageId)
                        .executeUpdate()
                == 1;
    }

    /** @return how many were forgotten */
    public int forgetBefore(Instant instant) {
        return entityManager
                .createNativeQuery("delete from consumed_message where consumed_at < :instant")
                .setParameter("instant", instant)
                .executeUpdate();
    }
}

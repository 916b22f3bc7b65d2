package com.winzo.notification.repository;

import com.winzo.kernel.AccountId;
import com.winzo.notification.model.Notification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Stores what a customer is told, once per message, and finds it again. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NotificationRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /**
     * @param messageId the outbox message this comes from
     * @return false when that message was told before
     */
    public boolean tell(UUID messageId, AccountId accountId, String type, String title, String body) {
        return entityManager
                        .createNativeQuery("""
                                insert into notification (id, account_id, type, title, body)
                                values (:id, :account, :type, :title, :body) on conflict (id) do nothing
                                """)
                        .setParameter("id", messageId)
                        .setParameter("account", accountId.value())
                        .setParameter("type", type)
                        .setParameter("title", title)
                        .setParameter("body", body)
                        .executeUpdate()
                == 1;
    }

    /** An account's notifications, the newest first. */
    public List<Notification> of(AccountId accountId, int offset, int limit) {
        return entityManager
                .createQuery(
                        "select n from Notification n where n.accountId = :account order by n.id desc",
                        Notification.class)
                .setParameter("account", accountId.value())
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    public long count(AccountId accountId) {
        return entityManager
                .createQuery("select count(n) from Notification n where n.accountId = :account", Long.class)
                .setParameter("account", accountId.value())
                .getSingleResult();
    }
}

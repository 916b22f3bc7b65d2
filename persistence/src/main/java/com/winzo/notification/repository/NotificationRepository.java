package com.winzo.notification.repository;

import com.winzo.kernel.AccountId;
import com.winzo.notification.model.Notification;
import com.winzo.platform.repository.Columns;
import com.winzo.platform.repository.SetBased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Stores what a customer is told, once per message, and finds it again. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NotificationRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /**
     * Stores notifications; one statement.
     *
     * @return the ids of those that were not there before
     */
    public Set<UUID> tell(List<NewNotification> notifications) {
        return Set.copyOf(SetBased.query(
                entityManager,
                """
                insert into notification (id, account_id, type, title, body)
                select * from unnest(?, ?, ?, ?, ?) on conflict (id) do nothing returning id
                """,
                insert -> Columns.of(insert, notifications)
                        .add("uuid", NewNotification::id)
                        .add("uuid", each -> each.accountId().value())
                        .add("text", NewNotification::type)
                        .add("text", NewNotification::title)
                        .add("text", NewNotification::body),
                row -> row.getObject(1, UUID.class)));
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

    /** @param id of the item of the outbox that it comes from */
    public record NewNotification(UUID id, AccountId accountId, String type, String title, String body) {}
}

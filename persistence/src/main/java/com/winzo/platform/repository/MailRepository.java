package com.winzo.platform.repository;

import com.winzo.platform.model.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Mails on their way out. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MailRepository {

    /** Hibernate's number for it. */
    private static final int SKIP_LOCKED = -2;

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    public void add(OutgoingMail mail) {
        entityManager.persist(mail);
    }

    public Optional<OutgoingMail> find(UUID id) {
        return Optional.ofNullable(entityManager.find(OutgoingMail.class, id));
    }

    /** The oldest that are due and in nobody else's hands, kept until the transaction ends. */
    public List<OutgoingMail> takeDue(Instant now, int limit) {
        return entityManager
                .createQuery("""
                        select m from OutgoingMail m where m.sentAt is null and m.nextAttemptAt <= :now order by m.id
                        """, OutgoingMail.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultList();
    }

    /** Those that have not been sent, the newest first. */
    public List<OutgoingMail> waiting(int limit) {
        return entityManager
                .createQuery(
                        "select m from OutgoingMail m where m.sentAt is null order by m.id desc", OutgoingMail.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * @return how many
     */
    public int deleteOlderThan(Instant instant) {
        return entityManager
                .createQuery("delete from OutgoingMail m where m.createdAt < :instant")
                .setParameter("instant", instant)
                .executeUpdate();
    }
}

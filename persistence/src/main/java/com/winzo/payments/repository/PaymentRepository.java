package com.winzo.payments.repository;

import com.winzo.kernel.PaymentId;
import com.winzo.payments.model.Payment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores and finds payments. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PaymentRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    public void add(Payment payment) {
        entityManager.persist(payment);
    }

    public Optional<Payment> find(PaymentId id) {
        return Optional.ofNullable(entityManager.find(Payment.class, id.value()));
    }

    /** The payment, which nobody else can decide until the transaction ends. */
    public Optional<Payment> lock(PaymentId id) {
        return Optional.ofNullable(entityManager.find(Payment.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Open payments nobody has touched since the instant, the longest untouched first.
     *
     * @param limit how many at most
     */
    public List<PaymentId> openSince(Instant instant, int limit) {
        return entityManager
                .createQuery("""
                        select p.id from Payment p
                        where p.status in (com.winzo.kernel.TransactionStatus.PENDING,
                                           com.winzo.kernel.TransactionStatus.PROCESSING)
                          and p.updatedAt < :instant
                        order by p.updatedAt
                        """, UUID.class)
                .setParameter("instant", instant)
                .setMaxResults(limit)
                .getResultStream()
                .map(PaymentId::new)
                .toList();
    }
}

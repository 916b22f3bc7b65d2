package com.winzo.account.repository;

import com.winzo.account.model.SigningKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** The keys of access tokens. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SigningKeyRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    public List<SigningKey> all() {
        return entityManager
                .createQuery("select k from SigningKey k order by k.signsFrom, k.kid", SigningKey.class)
                .getResultList();
    }

    public void add(SigningKey key) {
        entityManager.persist(key);
        entityManager.flush();
    }

    public void delete(Collection<String> kids) {
        entityManager
                .createQuery("delete from SigningKey k where k.kid in :kids")
                .setParameter("kids", kids)
                .executeUpdate();
    }
}

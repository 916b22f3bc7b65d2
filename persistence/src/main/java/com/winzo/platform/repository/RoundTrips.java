package com.winzo.platform.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Where {@link RoundTrip}s begin. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RoundTrips {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /** An empty one, in the running transaction. */
    public RoundTrip begin() {
        return new RoundTrip(entityManager);
    }
}

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

    /**
     * The same for a transaction whose statements are always the same: until it ends, PostgreSQL plans none of them for the
     * values of the moment. For arrays of one or two it otherwise does so each time, which costs as much as a quarter of the work.
     */
    public RoundTrip beginWithKeptPlans() {
        RoundTrip trip = begin();
        trip.execute("select set_config('plan_cache_mode', 'force_generic_plan', true)", none -> {});
        return trip;
    }
}

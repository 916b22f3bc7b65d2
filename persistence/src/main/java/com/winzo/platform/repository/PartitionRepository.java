package com.winzo.platform.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Sees to the partitions of growing tables, through a function that has the owner's rights. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PartitionRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /**
     * Creates what is missing of the current and the coming months.
     *
     * @return how many tables are partitioned
     */
    public int createAhead(int months) {
        return ((Number) entityManager
                        .createNativeQuery("select maintain_partitions(:months)")
                        .setParameter("months", months)
                        .getSingleResult())
                .intValue();
    }
}

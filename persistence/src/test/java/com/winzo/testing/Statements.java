package com.winzo.testing;

import jakarta.persistence.EntityManager;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Counts the statements that some work sends to the database. */
public final class Statements {

    private Statements() {}

    /** @param entityManager whose factory counts; nobody else may use it meanwhile */
    public static long sentBy(EntityManager entityManager, Runnable work) {
        Statistics statistics = entityManager
                .getEntityManagerFactory()
                .unwrap(SessionFactory.class)
                .getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            long before = statistics.getPrepareStatementCount();
            work.run();
            return statistics.getPrepareStatementCount() - before;
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}

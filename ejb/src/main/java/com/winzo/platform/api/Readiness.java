package com.winzo.platform.api;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Whether this node can serve customers: the database answers. Its schema is up to date whenever the application runs,
 * since the migration at the start must succeed first.
 */
@ApplicationScoped
public class Readiness {

    private static final Logger LOG = Logger.getLogger(Readiness.class);
    private static final int ANSWER_SECONDS_MAX = 2;
    private static final Duration KEPT = Duration.ofSeconds(1);

    @Resource(lookup = "java:jboss/datasources/WinzoDS")
    private DataSource database;

    @Inject
    private Clock clock;

    private volatile Finding last = new Finding(Instant.EPOCH, false);

    /** Looks at most once a second, so that asking often costs nothing. */
    public boolean databaseAnswers() {
        Instant now = clock.instant();
        Finding known = last;
        if (now.isBefore(known.at().plus(KEPT)) && !now.isBefore(known.at())) {
            return known.answers();
        }
        boolean answers = ask();
        last = new Finding(now, answers);
        return answers;
    }

    private boolean ask() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(ANSWER_SECONDS_MAX);
        } catch (SQLException unreachable) {
            LOG.debugf(unreachable, "the database does not answer");
            return false;
        }
    }

    private record Finding(Instant at, boolean answers) {}
}

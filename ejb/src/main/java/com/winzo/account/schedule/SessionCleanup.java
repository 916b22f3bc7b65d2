package com.winzo.account.schedule;

import com.winzo.account.repository.IdentityRepository;
import com.winzo.account.repository.SessionRepository;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Forgets sessions, unconfirmed registrations and mailed tokens a day after they could last have been used. Every node may do it: the work is then done once. */
@Singleton
@DependsOn("SchemaMigration")
public class SessionCleanup {

    private static final Logger LOG = Logger.getLogger(SessionCleanup.class);
    private static final Duration KEPT_AFTER_END = Duration.ofDays(1);

    @Inject
    private SessionRepository sessions;

    @Inject
    private IdentityRepository identities;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void clean() {
        int forgotten = sessions.deleteEndedBefore(clock.instant().minus(KEPT_AFTER_END));
        int tokens = identities.deleteExpiredBefore(clock.instant().minus(KEPT_AFTER_END));
        LOG.debugf("%d expired sessions and %d mailed tokens forgotten", forgotten, tokens);
    }
}

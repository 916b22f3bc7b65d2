package com.winzo.account.schedule;

import com.winzo.account.repository.FactorRepository;
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
    private FactorRepository factors;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void clean() {
        int forgotten = sessions.deleteEndedBefore(clock.instant().minus(KEPT_AFTER_END));
        int tokens = identities.deleteExpiredBefore(clock.instant().minus(KEPT_AFTER_END));
        int challenges = factors.deleteExpiredBefore(clock.instant());
        LOG.debugf("%d expired sessions, %d mailed tokens, %d challenges forgotten", forgotten, tokens, challenges);
    }
}

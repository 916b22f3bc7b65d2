package com.winzo.account.schedule;

import com.winzo.account.repository.LoginGuardRepository;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Forgets lines of failed logins that nobody stands in any more. Every node may do it: the work is then done once. */
@Singleton
@DependsOn("SchemaMigration")
public class LoginUpkeep {

    private static final Logger LOG = Logger.getLogger(LoginUpkeep.class);
    private static final Duration KEPT = Duration.ofHours(2);

    @Inject
    private LoginGuardRepository lines;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "23", persistent = false)
    void clean() {
        LOG.debugf(
                "%d lines of logins forgotten",
                lines.forgetQuietSince(clock.instant().minus(KEPT)));
    }
}

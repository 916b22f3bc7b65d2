package com.winzo.account.schedule;

import com.winzo.account.internal.Dormancy;
import com.winzo.platform.api.Jobs;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Starts the job {@code dormancy} every night. Every node may do it: the work is then done once. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class DormancyTimer {

    private static final Logger LOG = Logger.getLogger(DormancyTimer.class);

    @Inject
    private Jobs jobs;

    @Inject
    private Dormancy dormancy;

    /** A rule that cannot be followed shows at the start, not at night. */
    @PostConstruct
    void check() {
        LOG.debugf("accounts are dormant after %s without use", dormancy.period());
    }

    @Schedule(hour = "4", minute = "7", persistent = false)
    void start() {
        jobs.start("dormancy");
    }
}

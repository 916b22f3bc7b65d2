package com.winzo.platform.schedule;

import com.winzo.platform.repository.InboxRepository;
import com.winzo.platform.repository.PartitionRepository;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Daily work on the platform's tables; every node does it, a second time changes nothing. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class PlatformUpkeep {

    private static final Logger LOG = Logger.getLogger(PlatformUpkeep.class);
    private static final int MONTHS_AHEAD = 3;

    /** Far longer than the broker could still deliver a copy. */
    private static final Duration REMEMBERED = Duration.ofDays(14);

    @Inject
    private PartitionRepository partitions;

    @Inject
    private InboxRepository inbox;

    @Inject
    private Clock clock;

    /** A server that slept for months finds its partitions before the first write. */
    @PostConstruct
    void atStart() {
        createPartitions();
    }

    @Schedule(hour = "1", minute = "7", persistent = false)
    void createPartitions() {
        LOG.debugf("%d partitioned tables are ready for %d months", partitions.createAhead(MONTHS_AHEAD), MONTHS_AHEAD);
    }

    @Schedule(hour = "2", minute = "7", persistent = false)
    void forgetOldMessages() {
        LOG.debugf(
                "%d consumed messages forgotten",
                inbox.forgetBefore(clock.instant().minus(REMEMBERED)));
    }
}

package com.winzo.platform.schedule;

import com.winzo.platform.repository.AuditRepository;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Links what was written to the audit trail into its chain, every few seconds; nodes take turns. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class AuditSealer {

    /** A transaction of some tenths of a second. */
    private static final int RECORDS_MAX = 5_000;

    @Inject
    private AuditRepository records;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void seal() {
        records.seal(RECORDS_MAX);
    }
}

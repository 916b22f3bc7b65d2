package com.winzo.platform.schedule;

import com.winzo.platform.api.Jobs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Starts the job {@code retention} at the beginning of each month. Every node may do it: the work is then done once. */
@Singleton
@DependsOn("SchemaMigration")
public class RetentionTimer {

    @Inject
    private Jobs jobs;

    @Schedule(dayOfMonth = "2", hour = "3", minute = "37", persistent = false)
    void start() {
        jobs.start("retention");
    }
}

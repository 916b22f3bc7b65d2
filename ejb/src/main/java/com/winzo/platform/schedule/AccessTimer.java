package com.winzo.platform.schedule;

import com.winzo.platform.api.AccessGate;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Keeps each node's rules about addresses those of now. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class AccessTimer {

    @Inject
    private AccessGate gate;

    /** No request is answered by rules that nobody has read. */
    @PostConstruct
    void atStart() {
        gate.refresh();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void refresh() {
        gate.refresh();
    }
}

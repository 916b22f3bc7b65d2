package com.winzo.platform.schedule;

import com.winzo.platform.api.SecurityTrail;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Tells each minute how many events of an attack this node has only counted. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class FloodTimer {

    @Inject
    private SecurityTrail trail;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void tell() {
        trail.tellFloods();
    }
}

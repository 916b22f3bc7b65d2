package com.winzo.platform.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** On the management port: up while the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

    @Inject
    private com.winzo.platform.api.Readiness readiness;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("winzo-database")
                .status(readiness.databaseAnswers())
                .build();
    }
}

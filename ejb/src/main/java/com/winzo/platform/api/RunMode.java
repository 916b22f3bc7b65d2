package com.winzo.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What kind of run this is: {@code winzo.mode} is {@code production} unless it says {@code demo} or {@code test}. */
@ApplicationScoped
public class RunMode {

    @Inject
    @ConfigProperty(name = "winzo.mode", defaultValue = "production")
    private String mode;

    @Inject
    @ConfigProperty(name = "winzo.rate-limits", defaultValue = "on")
    private String rateLimits;

    /** Refuses a forbidden setting when the application starts, not at the first request. */
    void atStart(@Observes Startup start) {
        if (isUnlimited() && !isPlayground()) {
            throw new IllegalStateException(
                    "Winzo cannot start: WINZO_RATE_LIMITS=off is allowed in demo and test mode only.");
        }
    }

    /** Whether nobody is slowed down, as in load tests. */
    public boolean isUnlimited() {
        return rateLimits.equalsIgnoreCase("off");
    }

    /** True when known passwords and lifted limits are acceptable, because nobody's money is at stake. */
    public boolean isPlayground() {
        return isDemo() || isTest();
    }

    public boolean isDemo() {
        return mode.toLowerCase(Locale.ROOT).equals("demo");
    }

    public boolean isTest() {
        return mode.toLowerCase(Locale.ROOT).equals("test");
    }
}

package com.winzo.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What kind of run this is: {@code winzo.mode} is {@code production} unless it says {@code demo} or {@code test}. */
@ApplicationScoped
public class RunMode {

    @Inject
    @ConfigProperty(name = "winzo.mode", defaultValue = "production")
    private String mode;

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

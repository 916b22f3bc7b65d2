package com.winzo.account.internal;

import com.winzo.account.repository.IdentityRepository;
import com.winzo.account.repository.LoginGuardRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets where and with what accounts were used, once nobody needs to know any more. */
@ApplicationScoped
@Transactional
public class LoginForgetting {

    private static final int AT_ONCE = 1_000;

    @Inject
    private LoginGuardRepository logins;

    @Inject
    private IdentityRepository identities;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "winzo.retention.login-attempt-months", defaultValue = "24")
    private int attemptMonths;

    @Inject
    @ConfigProperty(name = "winzo.retention.device-days", defaultValue = "730")
    private int deviceDays;

    /** @return how many months of attempts went */
    public int forgetAttempts() {
        return logins.forgetAttempts(attemptMonths);
    }

    /** @return whether there are more */
    public boolean forgetSomeDevices() {
        Instant unusedSince = clock.instant().minus(Duration.ofDays(deviceDays));
        int devices = logins.forgetDevices(unusedSince, AT_ONCE);
        int networks = logins.forgetNetworks(unusedSince, AT_ONCE);
        int means = identities.forgetMeans(unusedSince, AT_ONCE);
        return devices == AT_ONCE || networks == AT_ONCE || means == AT_ONCE;
    }
}

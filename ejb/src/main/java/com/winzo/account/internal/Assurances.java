package com.winzo.account.internal;

import com.winzo.account.model.Account;
import com.winzo.account.model.AccountSession;
import com.winzo.account.repository.FactorRepository;
import com.winzo.account.repository.FactorRepository.Presence;
import com.winzo.kernel.SecondFactor;
import com.winzo.platform.api.Assurance;
import com.winzo.platform.api.Role;
import com.winzo.platform.api.RunMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** How surely it is known who is behind a session, and who must have a second factor: staff, but in the demo. */
@ApplicationScoped
public class Assurances {

    private static final Logger LOG = Logger.getLogger(Assurances.class);

    @Inject
    private FactorRepository factors;

    @Inject
    private RunMode mode;

    @Inject
    @ConfigProperty(name = "winzo.mfa.staff-required")
    private Optional<Boolean> configured;

    void atStart(@Observes Startup start) {
        if (!areRequired()) {
            LOG.warn("staff need no second factor here (winzo.mfa.staff-required)");
        }
    }

    boolean areRequired() {
        return configured.orElse(!mode.isDemo());
    }

    /** Whether the holder must have a second factor. */
    boolean mustHave(Account account) {
        return areRequired() && Profiles.roles(account).stream().anyMatch(role -> role != Role.USER);
    }

    /** @param provenAt what was proved later does not count */
    Assurance of(Account account, AccountSession session, Instant provenAt) {
        Set<SecondFactor> present = present(factors.presence(account.id()));
        return new Assurance(
                earlier(session.passwordAt(), provenAt),
                session.factorAt() == null ? null : earlier(session.factorAt(), provenAt),
                present,
                present.isEmpty() && mustHave(account));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static Set<SecondFactor> present(Presence presence) {
        Set<SecondFactor> present = EnumSet.noneOf(SecondFactor.class);
        if (presence.totp()) {
            present.add(SecondFactor.TOTP);
        }
        if (presence.passkey()) {
            present.add(SecondFactor.PASSKEY);
        }
        if (presence.any() && presence.recoveryCode()) {
            present.add(SecondFactor.RECOVERY_CODE);
        }
        return present;
    }
}

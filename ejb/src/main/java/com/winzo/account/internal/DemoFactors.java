package com.winzo.account.internal;

import com.winzo.account.model.Account;
import com.winzo.account.model.TotpFactor;
import com.winzo.account.repository.FactorRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;

/** Gives the demo's staff an authenticator app whose secret came with the configuration, as their password did. */
@ApplicationScoped
public class DemoFactors {

    private static final long NO_STEP = 0;

    @Inject
    private FactorRepository factors;

    @Inject
    private FactorCheck check;

    @Inject
    private Clock clock;

    /** @param text the secret in Base32; one that is there already stays, with what it has seen */
    void ensure(Account account, String text) {
        byte[] secret = TotpCodes.secretOf(text);
        TotpFactor totp = factors.findTotp(account.id()).orElseGet(() -> {
            TotpFactor fresh = new TotpFactor(account.id());
            factors.add(fresh);
            return fresh;
        });
        boolean isThere = totp.isConfirmed() && Arrays.equals(check.open(account.id(), totp.secret()), secret);
        if (!isThere) {
            Instant now = clock.instant();
            totp.offer(check.seal(account.id(), secret), now);
            totp.confirm(NO_STEP, now);
        }
    }
}

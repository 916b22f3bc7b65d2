package com.winzo.account.internal;

import com.winzo.account.repository.IdentityRepository;
import com.winzo.kernel.AccountId;
import com.winzo.platform.api.Vault;
import com.winzo.platform.api.Vault.Purpose;
import com.winzo.platform.repository.RoundTrip;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * One account per person: accounts that are used with the same device or the same instrument of payment are flagged. Families share
 * both, so a flag is for staff to look at and stops nobody.
 */
@ApplicationScoped
public class SharedMeans {

    @Inject
    private IdentityRepository identities;

    @Inject
    private Vault vault;

    @Inject
    private Clock clock;

    /** @param device what the client's app calls itself, everywhere the same and nowhere else */
    void usedDevice(AccountId account, String device, RoundTrip trip) {
        note("device", device, account, trip);
    }

    /** @param instrument as the provider tells it from all others */
    public void usedInstrument(AccountId account, String instrument, RoundTrip trip) {
        note("instrument", instrument, account, trip);
    }

    private void note(String kind, String what, AccountId account, RoundTrip trip) {
        identities.noteMeans(kind, vault.mark(Purpose.LOOKUP, kind + " " + what), account, clock.instant(), trip);
    }
}

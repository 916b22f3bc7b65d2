package com.winzo.account.api;

import com.winzo.account.internal.SharedMeans;
import com.winzo.kernel.AccountId;
import com.winzo.platform.repository.RoundTrip;
import com.winzo.platform.repository.RoundTrips;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Hears with what accounts pay; those who share an instrument are flagged for staff. */
@Stateless
public class PaymentInstruments {

    @Inject
    private SharedMeans means;

    @Inject
    private RoundTrips trips;

    /**
     * In the running transaction.
     *
     * @param method of payment
     * @param instrument what the provider calls it; kept as a keyed digest only
     */
    public void used(AccountId account, String method, String instrument) {
        RoundTrip trip = trips.begin();
        means.usedInstrument(account, method + " " + instrument, trip);
        trip.make();
    }
}

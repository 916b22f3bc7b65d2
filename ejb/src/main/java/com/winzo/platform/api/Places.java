package com.winzo.platform.api;

import com.winzo.platform.internal.Countries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells holders of accounts in words where an address is, as far as the configured database knows. */
@ApplicationScoped
public class Places {

    @Inject
    private Countries countries;

    /**
     * @param address null for none
     * @return ISO 3166-1 alpha-2; null when nobody knows
     */
    public String countryOf(String address) {
        return address == null ? null : countries.of(address);
    }
}

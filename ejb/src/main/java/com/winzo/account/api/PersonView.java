package com.winzo.account.api;

import com.winzo.kernel.AccountId;

/**
 * Who the holder of an account is, as staff see it.
 *
 * @param dateOfBirth ISO 8601, or the year alone when masked
 * @param masked whether only enough is shown to recognise somebody
 */
public record PersonView(
        AccountId accountId,
        String email,
        String firstName,
        String lastName,
        String dateOfBirth,
        String countryCode,
        Contact contact,
        boolean masked) {

    @Override
    public String toString() {
        return "PersonView[" + accountId + "]";
    }
}

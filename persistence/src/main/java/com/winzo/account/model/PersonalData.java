package com.winzo.account.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * Who the holder of an account is.
 *
 * @param firstName may be null until the identity is verified
 * @param lastName may be null until the identity is verified
 * @param countryCode of residence, ISO 3166-1 alpha-2
 */
@Embeddable
public record PersonalData(
        String firstName,
        String lastName,
        @Column(updatable = false) LocalDate dateOfBirth,
        @Column(updatable = false) String countryCode) {

    PersonalData renamed(String newFirstName, String newLastName) {
        return new PersonalData(newFirstName, newLastName, dateOfBirth, countryCode);
    }
}

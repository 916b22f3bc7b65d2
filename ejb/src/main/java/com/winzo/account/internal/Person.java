package com.winzo.account.internal;

import com.winzo.account.api.ChangeProfile;
import com.winzo.account.api.Contact;
import java.time.LocalDate;

/**
 * Who the holder of an account is: what the database holds sealed.
 *
 * @param firstName may be null until the identity is verified
 * @param lastName may be null until the identity is verified
 */
public record Person(String email, String firstName, String lastName, LocalDate dateOfBirth, Contact contact) {

    /** Names and contact may change; birth follows from verification, the address of mail from its confirmation. */
    Person changed(ChangeProfile change) {
        return new Person(
                email,
                change.firstName() == null ? firstName : change.firstName(),
                change.lastName() == null ? lastName : change.lastName(),
                dateOfBirth,
                contact.changed(change.contact()));
    }

    Person reachedAt(String newEmail) {
        return new Person(newEmail, firstName, lastName, dateOfBirth, contact);
    }

    @Override
    public String toString() {
        return "Person[]";
    }
}

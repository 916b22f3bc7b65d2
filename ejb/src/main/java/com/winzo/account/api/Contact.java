package com.winzo.account.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How somebody is reached; what is left out stays as it is.
 *
 * @param phone international form (E.164)
 * @param region state or province
 */
public record Contact(
        @Schema(examples = "+12025550123")
        @Pattern(regexp = "\\+[1-9][0-9]{6,14}", message = "must be like +12025550123")
        String phone,

        @Size(min = 1, max = 200) String street,
        @Size(min = 1, max = 100) String city,
        @Size(min = 1, max = 20) String postalCode,
        @Size(min = 1, max = 100) String region) {

    /** Nothing is known yet. */
    public static final Contact NONE = new Contact(null, null, null, null, null);

    /** With the changes, where there are any. */
    public Contact changed(Contact changes) {
        return changes == null
                ? this
                : new Contact(
                        either(changes.phone, phone),
                        either(changes.street, street),
                        either(changes.city, city),
                        either(changes.postalCode, postalCode),
                        either(changes.region, region));
    }

    private static String either(String change, String present) {
        return change == null ? present : change;
    }

    @Override
    public String toString() {
        return "Contact[]";
    }
}

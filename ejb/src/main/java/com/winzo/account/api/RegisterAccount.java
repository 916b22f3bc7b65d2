package com.winzo.account.api;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody wants to become a customer. Role, status and balance are not theirs to say, so they are not fields.
 *
 * @param username unique whatever its case
 * @param email unique whatever its case
 * @param password 8 to 128 characters
 * @param dateOfBirth long enough ago for the country of residence
 * @param countryCode of residence, ISO 3166-1 alpha-2
 * @param currency ISO 4217; USD when null
 * @param termsVersion of the terms that were shown and accepted; may be null in demo and test mode only
 * @param marketingConsent whether they want to hear of offers; null when they were not asked
 */
public record RegisterAccount(
        @Schema(examples = "ada.lovelace")
        @NotBlank
        @Pattern(
                regexp = "[A-Za-z0-9._-]{3,32}",
                message = "must be 3 to 32 letters, digits, dots, underscores or hyphens")
        String username,

        @Schema(examples = "ada@example.com")
        @NotBlank
        @Email
        @Size(max = 254)
        @Pattern(regexp = "[!-~]{3,254}", message = "must be a well-formed email address")
        String email,

        @Schema(examples = "correct horse battery") @NotBlank @Size(min = 8, max = 128)
        String password,

        @Schema(examples = "Ada") @Size(min = 1, max = 100) String firstName,

        @Schema(examples = "Lovelace") @Size(min = 1, max = 100)
        String lastName,

        @Schema(examples = "1990-12-10") @NotNull LocalDate dateOfBirth,

        @Schema(examples = "US") @NotBlank @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters")
        String countryCode,

        @Schema(examples = "USD") Currency currency,

        @Schema(examples = "2026-01") @Size(min = 1, max = 20)
        String termsVersion,

        @Schema(examples = "false") Boolean marketingConsent) {

    /** Without the password: the one thing of a registration that must not be stored, not even as a plain digest. */
    public RegisterAccount withoutPassword() {
        return new RegisterAccount(
                username,
                email,
                "",
                firstName,
                lastName,
                dateOfBirth,
                countryCode,
                currency,
                termsVersion,
                marketingConsent);
    }

    @Override
    public String toString() {
        return "RegisterAccount[" + username + "]";
    }
}

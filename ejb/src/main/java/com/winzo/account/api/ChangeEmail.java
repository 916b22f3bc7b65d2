package com.winzo.account.api;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The holder of an account wants to be reached at another address, and knows the password. */
public record ChangeEmail(
        @Schema(examples = "ada@example.com")
        @NotBlank
        @Email
        @Size(max = 254)
        @Pattern(regexp = "[!-~]{3,254}", message = "must be a well-formed email address")
        String email,

        @NotBlank @Size(max = 1024) String currentPassword) {

    @Override
    public String toString() {
        return "ChangeEmail[]";
    }
}

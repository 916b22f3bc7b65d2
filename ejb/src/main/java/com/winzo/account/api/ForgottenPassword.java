package com.winzo.account.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody has forgotten the password of the account with this address. */
public record ForgottenPassword(
        @Schema(examples = "ada@example.com")
        @NotBlank
        @Size(max = 254)
        @Pattern(regexp = "\\s*[!-?A-~]+@[!-?A-~]+\\s*", message = "must be a well-formed email address")
        String email) {

    @Override
    public String toString() {
        return "ForgottenPassword[]";
    }
}

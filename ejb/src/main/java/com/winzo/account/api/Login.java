package com.winzo.account.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody says who they are.
 *
 * @param username the user name or the e-mail address, whatever its case
 */
public record Login(
        @Schema(examples = "player") @NotBlank @Size(max = 254)
        String username,

        @Schema(examples = "Winzo-demo-2026!") @NotBlank @Size(max = 1024)
        String password) {

    @Override
    public String toString() {
        return "Login[]";
    }
}

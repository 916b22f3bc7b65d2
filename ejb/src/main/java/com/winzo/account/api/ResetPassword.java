package com.winzo.account.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Somebody sets another password with the token from a mail.
 *
 * @param token good once
 */
public record ResetPassword(
        @NotBlank @Size(max = 100) String token,
        @NotBlank @Size(min = 8, max = 128) String password) {

    @Override
    public String toString() {
        return "ResetPassword[]";
    }
}

package com.winzo.account.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The holder of an account wants another password, and knows the present one. */
public record ChangePassword(
        @NotBlank @Size(max = 1024) String currentPassword,
        @NotBlank @Size(min = 8, max = 128) String newPassword) {

    @Override
    public String toString() {
        return "ChangePassword[]";
    }
}

package com.winzo.account.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The holder of an address confirms that they want an account.
 *
 * @param token from the mail, good once
 */
public record ConfirmAddress(@NotBlank @Size(max = 100) String token) {

    @Override
    public String toString() {
        return "ConfirmAddress[]";
    }
}

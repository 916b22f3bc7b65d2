package com.winzo.account.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * A passkey that an authenticator has made.
 *
 * @param challenge names the question that it answers
 * @param name by which its holder will know it
 * @param credential what {@code navigator.credentials.create} returned, as JSON
 */
public record NewPasskey(
        @NotBlank @Size(max = 64) String challenge,
        @NotBlank @Size(max = 60) String name,
        @NotNull Map<String, Object> credential) {

    @Override
    public String toString() {
        return "NewPasskey[" + name + "]";
    }
}
